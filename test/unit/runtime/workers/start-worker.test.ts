import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startWorker } from '../../../../nodes/runtime/workers/start-worker';
import type { WorkerPort } from '../../../../nodes/runtime/workers/worker-port';

/** Runs whatever text it is given. */
const script = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', async ({ code, bytes }) => {
	const value = await new Function('bytes', 'require', 'return (async () => {' + code + '})()')(bytes, require);
	parentPort.postMessage(value);
});
parentPort.postMessage(null);
`;
const MB = 2 ** 20;

let folder: string;
let file: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'worker-'));
	file = join(folder, 'worker.js');
	writeFileSync(file, script);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Job {
	code: string;
	bytes?: Uint8Array;
}
let worker: WorkerPort<Job, unknown>;
afterEach(() => worker.end());

const start = (heapMegabytes = 256) => (worker = startWorker(file, { heapMegabytes }));
/** What a worker answers to the code, or the kind of its failure. */
const ask = (code: string) => worker.ask({ code }, []).catch(({ kind }) => kind);

describe('a worker of Node', () => {
	it('answers one job after the other', async () => {
		await start().ready;
		expect(await ask('return 1 + 1')).toBe(2);
		expect(await ask('return "again"')).toBe('again');
	});

	it('takes the memory of a buffer over, which is not copied', async () => {
		await start().ready;
		const bytes = new Uint8Array(5 * MB);
		expect(await worker.ask({ code: 'return bytes.length', bytes }, [bytes.buffer])).toBe(5 * MB);
		expect(bytes.length).toBe(0);
	});

	it('says while it is busy what it holds, buffers included', async () => {
		await start().ready;
		const busy = ask(
			'globalThis.kept = Buffer.alloc(300e6, 1); const end = Date.now() + 60_000; while (Date.now() < end);',
		);
		await expect.poll(() => worker.memory(), { timeout: 10_000 }).toBeGreaterThan(300e6);
		worker.end();
		expect(await busy).toBe('died');
		await expect(worker.memory()).rejects.toThrow();
	});

	it('fails when its heap is full, and when it ends by itself', async () => {
		await start(16).ready;
		expect(await ask('const all = []; for (;;) all.push({ all: [] });')).toBe('memory');
		expect(worker.isAlive()).toBe(false);
		await start().ready;
		expect(await ask('require("node:process").exit(3)')).toBe('died');
		await start().ready;
		expect(
			await ask('setImmediate(() => { throw new Error("broken"); }); await new Promise(() => {});'),
		).toBe('died');
		expect(worker.isAlive()).toBe(false);
	});

	it('sees nothing of the environment', async () => {
		await start().ready;
		expect(await ask('return Object.keys(process.env)')).toEqual([]);
	});

	it('does not start from a file that is not there', async () => {
		worker = startWorker(join(folder, 'none.js'), { heapMegabytes: 256 });
		await expect(worker.ready).rejects.toThrow();
		expect(worker.isAlive()).toBe(false);
	});
});
