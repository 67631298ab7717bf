import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { findMail } from '../../../../nodes/runtime/documents/mail-fields';

const mailOf = (json: IDataObject) => {
	const found = findMail({ json });
	return found && 'mail' in found ? found.mail : undefined;
};
const codeOf = (json: IDataObject) => {
	const found = findMail({ json });
	return found && 'error' in found ? found.error.code : undefined;
};

const ann = { emailAddress: { name: 'Example, Ann', address: 'ann@northwind.example' } };
const graph = {
	'@odata.etag': 'W/"1"',
	id: 'AAMk1',
	conversationId: 'AAQk1',
	from: ann,
	body: { contentType: 'text', content: 'Hello' },
};

describe('Microsoft Outlook Trigger', () => {
	it('names people so that a comma does not make two of one', () => {
		const json = { ...graph, toRecipients: [ann, { emailAddress: { address: 'b@x.example' } }] };
		expect(mailOf(json)).toMatchObject({
			from: '"Example, Ann" <ann@northwind.example>',
			to: '"Example, Ann" <ann@northwind.example>, b@x.example',
		});
	});

	it.each([
		[
			'meetingRequest',
			'Appointment: Racks\n',
			'\nOrganizer: "Example, Ann" <ann@northwind.example>',
		],
		['meetingCancelled', 'Canceled appointment: Racks\n', '\nOrganizer: '],
		['meetingDeclined', 'Answer to an appointment: Racks\n', '\nDeclined by: "Example, Ann" <'],
	])('shows the appointment of a %s', (meetingMessageType, begin, end) => {
		const meeting = {
			...{ ...graph, meetingMessageType, subject: 'Racks', isAllDay: false },
			startDateTime: { dateTime: '2026-12-03T09:00:00.0000000', timeZone: 'UTC' },
			endDateTime: { dateTime: '2026-12-03T11:00:00.0000000', timeZone: 'W. Europe Standard Time' },
			location: { displayName: 'Room 4' },
		};
		const shown = mailOf(meeting)?.appointments ?? '';
		expect(shown.startsWith(begin)).toBe(true);
		expect(shown).toContain(end);
		expect(shown).toContain(
			'\nBegins: 2026-12-03 09:00 UTC\nEnds: 2026-12-03 11:00 (W. Europe Standard Time)\nPlace: Room 4\n',
		);
		expect(mailOf({ ...meeting, isAllDay: true })?.appointments).toContain(
			'\nBegins: 2026-12-03\nPlace: Room 4\n',
		);
	});

	it('shows no appointment of another message', () => {
		expect(mailOf({ ...graph, meetingMessageType: 'none' })?.appointments).toBe('');
		expect(mailOf(graph)?.appointments).toBe('');
	});

	it('takes threads and what tells machines from the headers of the mail, if it has them', () => {
		const internetMessageHeaders = [
			{ name: 'References', value: '<a@x> <b@x>' },
			{ name: 'In-Reply-To', value: '<b@x>' },
			{ name: 'Auto-Submitted', value: 'auto-replied' },
			{ name: 'X-Other', value: '1' },
		];
		expect(mailOf({ ...graph, internetMessageHeaders })).toMatchObject({
			threadId: '<a@x>',
			inReplyTo: '<b@x>',
			headers: { 'auto-submitted': 'auto-replied' },
		});
		expect(mailOf(graph)).toMatchObject({ threadId: 'AAQk1', inReplyTo: '', headers: {} });
	});

	it.each([
		[{ ...graph, body: undefined }, 'MAIL_INCOMPLETE'],
		[{ ...graph, from: undefined }, 'MAIL_INCOMPLETE'],
		[{ ...graph, from: null, sender: ann }, undefined],
		[{ '@odata.etag': 'W/"1"', id: '1', subject: 'A ride', start: {}, end: {} }, undefined],
	])('%#: %j', (json, code) => {
		expect(codeOf(json as IDataObject)).toBe(code);
	});
});

describe('a mail that a node took apart', () => {
	const parsed = { from: 'Ann <ann@x.example>', subject: 'Hi', textAsHtml: '<p>', html: '<p>Seen' };
	it.each([
		['multipart/alternative; boundary=x', 'Its own'],
		['text/plain', 'Its own'],
		['multipart/mixed; boundary=x', ''],
		['text/html', ''],
		['multipart/related', ''],
	])('of %s has the text %j', (type, plain) => {
		const headers = { 'content-type': `Content-Type: ${type}` };
		// What hides in the HTML stands in the text that is made of it.
		expect(mailOf({ ...parsed, headers, text: 'Its own' })).toMatchObject({
			plain,
			html: '<p>Seen',
		});
	});

	it('has header lines that go over several, and dates of older versions', () => {
		const headers = { 'list-id': 'List-Id: News\r\n\t<news.x.example>' };
		const date = new Date('2026-11-20T09:00:00Z');
		expect(mailOf({ ...parsed, headers, date } as unknown as IDataObject)).toMatchObject({
			headers: { 'list-id': 'News <news.x.example>' },
			date: '2026-11-20T09:00:00.000Z',
		});
	});
});

describe('any other item', () => {
	const keys = [
		...['from', 'to', 'subject', 'text', 'html', 'textPlain', 'headers', 'metadata', 'raw'],
		...['body', '@odata.etag', 'bodyPreview', 'conversationId', 'threadId', 'snippet', 'sender'],
		...['internetMessageHeaders', 'toRecipients', 'messageId', 'date', 'references'],
	];
	it('is told apart whatever it holds', () => {
		const json = fc.dictionary(fc.constantFrom(...keys), fc.jsonValue());
		fc.assert(
			fc.property(json, (value) => {
				const found = findMail({ json: value as IDataObject });
				if (!found) return;
				if ('error' in found) expect(found.error.code).toBe('MAIL_INCOMPLETE');
				else expect(typeof found.mail.from).toBe('string');
			}),
			{ numRuns: 5_000 },
		);
	});
});
