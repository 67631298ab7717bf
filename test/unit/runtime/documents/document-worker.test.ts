import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { DocumentAnswer, DocumentJob } from '../../../../nodes/runtime/documents/document-job';
import { startWorker } from '../../../../nodes/runtime/workers/start-worker';
import { emptyMail } from '../../../support/mails/empty-mail';
import type { WorkerPort } from '../../../../nodes/runtime/workers/worker-port';

const built = path.resolve(import.meta.dirname, '../../../../vendor/document-worker.js');

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'worker-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let worker: WorkerPort<DocumentJob, DocumentAnswer>;
afterEach(() => worker.end());

async function start(file: string) {
	worker = startWorker(file, { heapMegabytes: 1_024 });
	await worker.ready;
}

const limits = { maxPages: 1, maxCharacters: 20, signature: true };
const read = (name: string, text: string) => {
	const bytes = Uint8Array.from(Buffer.from(text));
	return worker.ask({ kind: 'file', name, mimeType: '', bytes, limits }, [bytes.buffer]);
};

it('reads one document after the other, whatever became of the one before', async () => {
	await start(built);
	expect(await read('a.pdf', '%PDF-1.7\n')).toMatchObject({ ok: false, code: 'DOC_UNREADABLE' });
	expect(await read('a.html', '<p>Hi')).toMatchObject({ ok: true, document: { text: 'Hi' } });
	expect(await read('a.txt', 'x'.repeat(21))).toMatchObject({ ok: false, code: 'TEXT_TOO_LONG' });
	expect(await read('a.txt', 'x'.repeat(20))).toMatchObject({ ok: true });
});

it('reads a mail that is no file', async () => {
	await start(built);
	const mail = {
		...emptyMail,
		from: '"Ann, Sales" <ann@example.com>',
		to: 'b@example.com',
		subject: 'Hi',
		html: '<p>20 bikes</p>',
		attachments: ['a.pdf'],
	};
	const wide = { ...limits, maxCharacters: 1_000 };
	const answer = await worker.ask({ kind: 'mail', name: 'html', mail, limits: wide }, []);
	expect(answer).toMatchObject({
		ok: true,
		document: {
			mail: { from: { name: 'Ann, Sales', address: 'ann@example.com' }, subject: 'Hi' },
			text: expect.stringContaining('20 bikes'),
			attachments: ['a.pdf'],
		},
	});
});

it('lives on when a parser leaves a promise behind that nobody waits for', async () => {
	const wrapped = path.join(folder, 'wrapped.js');
	const code = `require(${JSON.stringify(built)});
		require('node:worker_threads').parentPort.on('message', () => {
			Promise.reject(new Error('left behind'));
		});`;
	writeFileSync(wrapped, code);
	await start(wrapped);
	expect(await read('a.txt', 'one')).toMatchObject({ ok: true });
	expect(await read('a.txt', 'two')).toMatchObject({ ok: true });
});
