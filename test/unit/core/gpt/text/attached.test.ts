import { expect, it } from 'vitest';
import { apart, withAttached } from '../../../../../nodes/core/gpt/text/attached';
import { plainDocument, type TextDocument } from '../../../../../nodes/core/gpt/text/document';
import { failGpt } from '../../../../../nodes/core/gpt/words/error-catalog';

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
