import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forwardedFrom } from '../../../../../../nodes/core/gpt/text/history/forwarded-from';
import { readFile } from '../../../../../../nodes/runtime/documents/worker/read-file';

const limits = { maxCharacters: 1e6, maxPages: 100, signature: true };

describe('who wrote a mail that is handed on', () => {
	it.each([
		['From: Kim <kim@x.example>\nSent: Monday\nTo: Ann', 'kim@x.example'],
		['Please.\n\n> Von: Kim <kim@x.example>\n> Datum: 1. November 2026', 'kim@x.example'],
		['De : Kim [mailto:kim@x.example]\nEnvoyé : lundi', 'mailto:kim@x.example'],
		['差出人: kim@x.example\n件名: 注文', 'kim@x.example'],
		['From: Kim\nSent: Monday', ''],
		['From: kim@x.example is where it came from.\nNothing else.', ''],
		['', ''],
	])('%j', (text, address) => {
		expect(forwardedFrom(text)).toBe(address.replace('mailto:', ''));
	});

	it('is no more than an address, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const from = forwardedFrom(`From: ${text}\nTo: ann@x.example`);
				expect(from === '' || /^[^\s<>]+@[^\s<>]+$/.test(from)).toBe(true);
			}),
		);
	});
});

describe('of the sample mails', () => {
	const handedOn: Record<string, string> = {
		'complaint-forwarded-with-photo.eml': 'tamsin.okafor@greenleafgrocers.example',
		'complaint-forwarded-by-the-boss.eml': 'fahrer@brinkmann-backwaren.example',
		'forwarded-by-gmail-complaint.eml': 'bryony@north.greenleafgrocers.example',
		'forwarded-by-apple-mail-new-number.eml': 'callum.prestwick@greenleafgrocers.example',
		'forwarded-by-outlook-greek-enquiry.eml': 'eleni@krinos-anthi.example',
	};
	const files = globSync('sandbox/samples/mails/*/*.eml').sort();

	it.each(files)('%s', async (file) => {
		const job = { name: basename(file), mimeType: '', bytes: readFileSync(file) };
		const { document } = await readFile(job, limits);
		const { forwardedFrom: from } = document.mail ?? {};
		expect(from).toBe(handedOn[basename(file)] ?? '');
	});
});
