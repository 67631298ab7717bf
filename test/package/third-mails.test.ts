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
	return text.replace(/\s+/g, ' ');
}

const textOfFile = async (name: string) => {
	const data = readFileSync(path.join(folder, name)).toString('base64');
	return await read({
		json: {},
		binary: { data: { data, fileName: name, mimeType: 'message/rfc822' } },
	});
};

describe.each(['imap-resolved', 'gmail-full', 'outlook-raw'] as const)('%s', (shape) => {
	it.each(names)('%s', async (name) => {
		const item = await stockItem(shape, await recordMail(readFileSync(path.join(folder, name))));
		expect(await read(item)).toBe(await textOfFile(name));
	});
});
