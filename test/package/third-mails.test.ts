import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { INodeExecutionData } from 'n8n-workflow';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDocumentReader } from '../../nodes/runtime/documents/document-reader';
import type { DocumentAnswer, DocumentJob } from '../../nodes/runtime/documents/document-job';
import { readItemDocument } from '../../nodes/runtime/documents/item-document';
import { answerJob } from '../../nodes/runtime/documents/worker/answer-job';
import { createItemFiles, type FileHelpers } from '../../nodes/runtime/files/item-files';
import type { WorkerPool } from '../../nodes/runtime/workers/worker-pool';
import { installN8n } from '../../sandbox/n8n/install';
import { recordMail } from '../support/mails/record-mail';
import { stockItem } from '../support/mails/stock-items';

beforeAll(async () => {
	await installN8n(() => {});
}, 600_000);

const folder = path.resolve(import.meta.dirname, '../../sandbox/samples/mails/third');
const names = globSync('*.eml', { cwd: folder }).sort();

// The reader's own work, in this thread.
const pool = {
	run: async ({ load }) => await answerJob((await load()).job),
	limits: { memoryBytes: 0 },
} as Pick<WorkerPool<DocumentJob, DocumentAnswer>, 'run'> as WorkerPool<
	DocumentJob,
	DocumentAnswer
>;
const reading = {
	files: createItemFiles({} as FileHelpers),
	reader: createDocumentReader(pool, undefined),
};
const limits = {
	...{ maxBytes: 1e7, maxCharacters: 1e6, maxPages: 50, timeoutMs: 60_000 },
	signature: true,
};
async function read(item: INodeExecutionData) {
	const source = { from: 'automatic' as const, fileField: 'data', text: undefined, limits };
	const { text } = await readItemDocument(reading, item, { ...source, attachments: 'ignore' });
	// The nodes break lines that flow otherwise.
	return text.replace(/\s+/g, ' ');
}

const textOfFile = async (name: string) => {
	const data = readFileSync(path.join(folder, name)).toString('base64');
	return await read({
		json: {},
		binary: { data: { data, fileName: name, mimeType: 'message/rfc822' } },
	});
};

type Shape = 'imap-resolved' | 'gmail-full' | 'outlook-raw';

/** The mail that could not be delivered, as the file names it. */
const returned = ' Attachments: Your enquiry, two Longtails.eml';

/** What the stock nodes leave of a mail otherwise than its file says it, and why. */
const differences: Partial<Record<Shape, Record<string, (text: string) => string>>> = {
	'imap-resolved': {
		// The node's parser adds the report for machines to the words, and writes the mail within into them.
		'delivery-failure.eml': (text) => `${text.replace(returned, '')}${report}`,
	},
	'gmail-full': {
		'delivery-failure.eml': (text) => `${text.replace(returned, '')}${report}`,
		// The node reads the whole mail as UTF-8, and loses the letters of those sent in 8 bits otherwise.
		'complaint-turkish-iso-8859-9.eml': lostLetters,
		'newsletter-without-list-headers.eml': lostLetters,
	},
	'outlook-raw': {
		'delivery-failure.eml': (text) =>
			`${text.replace(returned, ' Attachments: Untitled attachment 1')}${report}`,
		// Microsoft Graph has the hours in UTC.
		'calendar-invitation.eml': (text) =>
			text.replace(/1([01]):00 \(W\. Europe Standard Time\)/g, (_, digit) =>
				digit === '0' ? '09:00 UTC' : '10:00 UTC',
			),
		// It does not count a picture within the text among the attachments.
		'information-image-signature.eml': (text) => text.replace(' Attachments: image001.png', ''),
		// It names nobody to whom the mail was sent.
		'newsletter-without-list-headers.eml': (text) =>
			text.replace(' To: undisclosed-recipients:;', ''),
	},
};

const report =
	' Reporting-MTA: dns; out.marrowby.example X-Postfix-Queue-ID: 4XyBzH6LqLz9rxM X-Postfix-Sender: rfc822; imogen.blackwood@marrowby.example Arrival-Date: Thu, 26 Nov 2026 02:06:20 +0100 (CET) Final-Recipient: rfc822; g.whitcombe@severnside-market.example Original-Recipient: rfc822;g.whitcombe@severnside-market.example Action: failed Status: 5.1.1 Remote-MTA: dns; mx.severnside-market.example Diagnostic-Code: smtp; 550 5.1.1 <g.whitcombe@severnside-market.example>: Recipient address rejected: User unknown in virtual mailbox table';

function lostLetters(text: string): string {
	const [head = '', ...words] = text.split(/(?<=Date: .{31})/u);
	return `${head}${words.join('').replace(/[^\0-\x7f]/gu, '\ufffd')}`;
}

/** Microsoft Graph has the moment a mail was sent, without the sender's own hour. */
const inUtc = (text: string) =>
	text.replace(/(?<= Date: )(\w{3}, \d+ \w{3} \d{4} [\d:]+ [+-]\d{4})(?: \(CET\))?/, (date) =>
		new Date(date).toISOString().replace('.000', ''),
	);

const shapes: Shape[] = ['imap-resolved', 'gmail-full', 'outlook-raw'];
describe.each(shapes)('an item of %s says what the file says', (shape) => {
	it.each(names)('%s', async (name) => {
		const item = await stockItem(shape, await recordMail(readFileSync(path.join(folder, name))));
		const text = await textOfFile(name);
		const sent = shape === 'outlook-raw' ? inUtc(text) : text;
		expect(await read(item)).toBe(differences[shape]?.[name]?.(sent) ?? sent);
	});
});
