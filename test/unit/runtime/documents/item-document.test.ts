import type { INodeExecutionData } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import {
	readItemDocument,
	type DocumentSource,
} from '../../../../nodes/runtime/documents/item-document';
import type { DocumentReader } from '../../../../nodes/runtime/documents/document-reader';
import { plainDocument } from '../../../../nodes/core/gpt/text/document';
import { createItemFiles, type FileHelpers } from '../../../../nodes/runtime/files/item-files';

const mail = { from: 'ann@northwind.example', subject: 'Bikes', textPlain: 'The mail' };
const data = Buffer.from('The file').toString('base64');
const file = { data, fileName: 'letter.txt', mimeType: 'text/plain' };
// n8n is asked for nothing: the file is in the item itself.
const files = createItemFiles({} as FileHelpers);
/** Reads files as plain text and mails as their plain part. */
const reader: DocumentReader = {
	readFile: async (open) => plainDocument(new TextDecoder().decode(await (await open()).bytes())),
	readMail: async ({ plain }) => plainDocument(plain),
};

async function read(
	item: INodeExecutionData,
	from: DocumentSource['from'],
	text?: string,
): Promise<string> {
	const caps = { maxBytes: 1000, maxCharacters: 1000, maxPages: 1, timeoutMs: 1000 };
	const limits = { ...caps, signature: true };
	const source = { from, fileField: 'data', text, attachments: 'ignore' as const, limits };
	const document = await readItemDocument({ files, reader }, item, source);
	return document.text;
}

describe('Automatic', () => {
	const all = { json: { ...mail, text: 'Its own' }, binary: { data: file } };

	it('takes the file, else the mail, else the text, else the field of that name', async () => {
		expect(await read(all, 'automatic', 'Given')).toBe('The file');
		expect(await read({ json: all.json }, 'automatic', 'Given')).toContain('The mail');
		expect(await read({ json: { text: 'Its own' } }, 'automatic', 'Given')).toBe('Given');
		expect(await read({ json: { text: 'Its own' } }, 'automatic', ' ')).toBe('Its own');
	});

	it('takes the only file of another name where there is no text at all', async () => {
		const binary = { letter: file };
		expect(await read({ json: {}, binary }, 'automatic')).toBe('The file');
		expect(await read({ json: { text: 'Its own' }, binary }, 'automatic')).toBe('Its own');
	});

	it.each([{}, { text: '' }, { text: 7 }, { text: null }])('finds nothing in %j', async (json) => {
		await expect(read({ json }, 'automatic')).rejects.toMatchObject({ code: 'INPUT_EMPTY' });
	});
});

it('gives the calendar files of a mail to its reader, and hands none on', async () => {
	const invite = { data, fileName: 'invite.ics', mimeType: 'application/octet-stream' };
	const unnamed = { data, mimeType: 'text/calendar; method=REQUEST' };
	const binary = { attachment_0: file, attachment_1: invite, attachment_2: unnamed };
	const given: string[] = [];
	const noting: DocumentReader = {
		...reader,
		readMail: async (fields, limits, calendars = []) => {
			for (const open of calendars) given.push((await open()).name);
			return await reader.readMail(fields, limits);
		},
	};
	const limits = {
		maxBytes: 1000,
		maxCharacters: 1000,
		maxPages: 1,
		timeoutMs: 1000,
		signature: true,
	};
	const document = await readItemDocument(
		{ files, reader: noting },
		{ json: mail, binary },
		{ from: 'automatic', fileField: 'data', text: undefined, attachments: 'oneEach', limits },
	);
	expect(given).toEqual(['invite.ics', 'attachment_2']);
	expect(document.attached?.map(({ name }) => name)).toEqual(['letter.txt']);
});

describe('Text', () => {
	it('takes the text alone, whatever the item holds', async () => {
		const item = { json: { ...mail, text: 'Its own' }, binary: { data: file } };
		expect(await read(item, 'text', 'Given')).toBe('Given');
		await expect(read(item, 'text', '')).rejects.toMatchObject({ code: 'INPUT_EMPTY' });
	});
});

describe('File', () => {
	it('takes the named file alone', async () => {
		expect(await read({ json: mail, binary: { data: file } }, 'file', 'Given')).toBe('The file');
		const other = { json: {}, binary: { letter: file } };
		await expect(read(other, 'file')).rejects.toMatchObject({ code: 'FILE_MISSING' });
	});
});
