import { expect, it } from 'vitest';
import {
	apart,
	isUnsupported,
	withAttached,
	withoutShown,
} from '../../../../../nodes/core/gpt/text/attached';
import { plainDocument, type TextDocument } from '../../../../../nodes/core/gpt/text/document';
import { failGpt } from '../../../../../nodes/core/gpt/words/error-catalog';
import { shownLimits } from '../../../../../nodes/core/gpt/words/limits';

const mail: TextDocument = {
	...plainDocument('The mail'),
	mail: {
		from: { name: '', address: 'ann@example.com' },
		to: '',
		cc: '',
		subject: '',
		date: '',
		messageId: '<b@example.com>',
		inReplyTo: '<a@example.com>',
		threadId: '<a@example.com>',
		headers: {},
	},
	attached: [
		{ name: 'a.txt', document: plainDocument('The first') },
		{ name: 'b.pdf', error: failGpt('DOC_PASSWORD', { file: 'b.pdf' }) },
		{
			name: 'c\u200b\n.txt',
			document: { ...plainDocument('The last'), pages: [{ page: 1, start: 0 }] },
		},
	],
};

it('puts the files that could be read behind the mail, each under its name on one line', () => {
	const { text, pages } = withAttached(mail);
	expect(text).toBe(
		'The mail\n\n--- Attachment: a.txt ---\n\nThe first\n\n--- Attachment: c .txt ---\n\nThe last',
	);
	expect(pages).toEqual([]);
	expect(withAttached(plainDocument('alone'))).toMatchObject({ text: 'alone' });
});

it('is of low quality as soon as one of its files is', () => {
	expect(withAttached(mail).garbled).toBeUndefined();
	const document = { ...plainDocument('Total:'), garbled: true };
	expect(withAttached({ ...mail, attached: [{ name: 'd.pdf', document }] }).garbled).toBe(true);
});

it('gives each file as a document that says which mail it came with', () => {
	expect(apart(mail)).toMatchObject([
		{
			document: {
				text: 'The first',
				file: 'a.txt',
				attachedTo: { messageId: '<b@example.com>', threadId: '<a@example.com>' },
			},
		},
		{ name: 'b.pdf', error: { code: 'DOC_PASSWORD' } },
		{ document: { pages: [{ page: 1, start: 0 }] } },
	]);
	expect(apart(plainDocument('alone'))).toEqual([]);
});

/** A picture of so many bytes that came with a mail. */
const pictureOf = (name: string, bytes = 3) => {
	const shown = [{ name, mimeType: 'image/png', base64: 'A'.repeat((bytes / 3) * 4) }];
	return { name, document: { ...plainDocument(''), shown } };
};
const namesOf = ({ shown = [] }: TextDocument) => shown.map(({ name }) => name);

it('shows its pictures behind what is shown of the mail itself, and puts no name of theirs in the text', () => {
	const own = [{ name: 'mail.png', mimeType: 'image/png', base64: '' }];
	const whole = withAttached({ ...mail, shown: own, attached: [pictureOf('a.png')] });
	expect(whole.text).toBe('The mail');
	expect(namesOf(whole)).toEqual(['mail.png', 'a.png']);
});

it('shows as many pictures, of as many bytes, as a call takes', () => {
	const { files, bytes } = shownLimits;
	const many = Array.from({ length: files + 1 }, (_, at) => pictureOf(`${at}.png`));
	const [kept, last] = [many.slice(0, files), many[files]];
	const whole = withAttached({ ...mail, attached: many });
	expect(namesOf(whole)).toEqual(kept.map(({ name }) => name));
	expect(whole.attached?.at(-1)).toMatchObject({
		name: last?.name,
		error: { code: 'PICTURES_TOO_MANY' },
	});
	expect(namesOf(withAttached({ ...mail, attached: kept }))).toHaveLength(files);

	const half = pictureOf('half.png', bytes / 2);
	const fits = [half, pictureOf('other.png', bytes / 2)];
	expect(namesOf(withAttached({ ...mail, attached: fits }))).toHaveLength(2);
	const over = [half, pictureOf('more.png', bytes / 2 + 3), pictureOf('small.png')];
	expect(namesOf(withAttached({ ...mail, attached: over }))).toEqual(['half.png', 'small.png']);
});

it('tells of a mail whose pictures no model saw that they were not read, unless their text was', () => {
	const read = { ...pictureOf('low.pdf').document, text: 'Total' };
	const attached = [pictureOf('a.png'), { name: 'low.pdf', document: read }];
	expect(withoutShown({ ...mail, attached }).attached).toMatchObject([
		{ error: { code: 'PICTURE_NOT_TAKEN' } },
		{ document: { text: 'Total' } },
	]);
	expect(withoutShown(plainDocument('alone'))).toEqual(plainDocument('alone'));
});

it.each([
	['DOC_UNSUPPORTED', true],
	['PICTURE_NOT_SENT', true],
	['PICTURE_TOO_SMALL', true],
	['PICTURE_UNSUPPORTED', false],
	['PICTURES_TOO_MANY', false],
	['DOC_UNREADABLE', false],
] as const)('a file that ended with %s was expected to say nothing: %s', (code, expected) => {
	expect(isUnsupported({ name: 'a', error: failGpt(code) })).toBe(expected);
});
