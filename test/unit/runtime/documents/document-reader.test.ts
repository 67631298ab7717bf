import { describe, expect, it } from 'vitest';
import { plainDocument } from '../../../../nodes/core/gpt/text/document';
import { documentLimits } from '../../../../nodes/core/gpt/words/limits';
import type { DocumentAnswer, DocumentJob } from '../../../../nodes/runtime/documents/document-job';
import {
	createDocumentReader,
	type DocumentLimits,
} from '../../../../nodes/runtime/documents/document-reader';
import type { PoolJob, WorkerPool } from '../../../../nodes/runtime/workers/worker-pool';
import { emptyMail } from '../../../support/mails/empty-mail';
import { WorkerFailure } from '../../../../nodes/runtime/workers/worker-port';

const limits: DocumentLimits = {
	maxBytes: 1000,
	maxCharacters: 1000,
	maxPages: 1,
	timeoutMs: 7_000,
	signature: true,
};
const read = { ok: true, document: plainDocument('The text') } as const;

/** A reader whose worker gives this answer, or fails with it; and what the worker was given. */
function readerWith(answer: DocumentAnswer | Error) {
	const given: Array<Awaited<ReturnType<PoolJob<DocumentJob>['load']>>> = [];
	const pool: WorkerPool<DocumentJob, DocumentAnswer> = {
		limits: { ...documentLimits, memoryBytes: 300 * 2 ** 20 },
		run: async ({ load }) => {
			given.push(await load());
			if (answer instanceof Error) throw answer;
			return answer;
		},
	};
	return { reader: createDocumentReader(pool, undefined), given };
}

const file = (bytes: Uint8Array, size = bytes.length) => {
	const open = async () => ({
		name: 'letter.txt',
		mimeType: 'text/plain',
		size,
		bytes: async () => bytes,
	});
	return open;
};
const mail = { ...emptyMail, from: 'a', html: '<p>' };

describe('reading a file', () => {
	it('gives the text with the name of the file', async () => {
		const { reader } = readerWith(read);
		expect(await reader.readFile(file(Buffer.from('x')), limits)).toMatchObject({
			text: 'The text',
			file: 'letter.txt',
		});
	});

	it('gives the bytes away where nobody else has them, else a copy', async () => {
		const { reader, given } = readerWith(read);
		const own = new Uint8Array(100).fill(7);
		const shared = new Uint8Array(100).fill(7).subarray(10, 20);
		for (const bytes of [own, shared]) await reader.readFile(file(bytes), limits);
		expect(given.map(({ transfer }) => transfer[0] === own.buffer)).toEqual([true, false]);
		expect(given.map(({ transfer }) => transfer[0]?.byteLength)).toEqual([100, 10]);
	});

	it('opens none that is too big, or empty', async () => {
		const { reader } = readerWith(read);
		const untouched = {
			get length(): never {
				throw new Error('read');
			},
		} as unknown as Uint8Array;
		await expect(reader.readFile(file(untouched, 1001), limits)).rejects.toMatchObject({
			code: 'DOC_TOO_BIG',
			advice: expect.stringContaining("'Max File Size (MB)'"),
		});
		await expect(reader.readFile(file(untouched, 0), limits)).rejects.toMatchObject({
			code: 'INPUT_EMPTY',
		});
	});

	it('fails with what it could not be opened for', async () => {
		const { reader } = readerWith(read);
		const open = () => Promise.reject(new RangeError('gone'));
		await expect(reader.readFile(open, limits)).rejects.toThrow(RangeError);
	});
});

describe('what goes wrong in a worker', () => {
	const failures: Array<[code: string, answer: DocumentAnswer | Error, says: string]> = [
		['DOC_TIMEOUT', new WorkerFailure('timeout'), "'letter.txt' could not be read in 7 seconds"],
		['DOC_OUT_OF_MEMORY', new WorkerFailure('memory'), "'letter.txt' takes more than 300.0 MB"],
		['DOC_UNREADABLE', new WorkerFailure('died'), "'letter.txt' is damaged"],
		['DOC_READER_MISSING', new WorkerFailure('notStarted'), 'reads documents did not start'],
		[
			'DOC_PASSWORD',
			{ ok: false, code: 'DOC_PASSWORD', details: { file: 'a.pdf' } },
			"'a.pdf' is locked",
		],
	];

	it.each(failures)('is %s in the words of the catalog', async (code, answer, says) => {
		const { reader } = readerWith(answer);
		await expect(reader.readFile(file(Buffer.from('x')), limits)).rejects.toMatchObject({
			code,
			message: expect.stringContaining(says),
		});
	});

	it('names the field of a mail that is no file', async () => {
		const { reader } = readerWith(new WorkerFailure('timeout'));
		await expect(reader.readMail(mail, limits)).rejects.toMatchObject({
			code: 'DOC_TIMEOUT',
			details: { file: 'html' },
		});
	});

	it('goes on as it is when it is none of the document', async () => {
		const { reader } = readerWith(new DOMException('', 'AbortError'));
		await expect(reader.readMail(mail, limits)).rejects.toMatchObject({ name: 'AbortError' });
	});
});

it('gives a mail its calendar files, but for those too big', async () => {
	const { reader, given } = readerWith(read);
	const ics = Buffer.from('BEGIN:VCALENDAR');
	await reader.readMail(mail, limits, [file(ics), file(ics, 2000)]);
	expect(given).toMatchObject([{ job: { kind: 'mail', calendars: [new Uint8Array(ics)] } }]);
	expect(given[0]?.transfer).toHaveLength(1);
});
