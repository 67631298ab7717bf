import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Limits from '../../../nodes/core/gpt/words/limits.ts';
import type * as Errors from '../../../nodes/core/kernel/errors.ts';
import type * as Pool from '../../../nodes/runtime/documents/document-pool.ts';
import type * as Reader from '../../../nodes/runtime/documents/document-reader.ts';
import type * as Timer from '../../../nodes/runtime/host/timer.ts';
import type * as Start from '../../../nodes/runtime/workers/start-worker.ts';
import type * as Workers from '../../../nodes/runtime/workers/worker-pool.ts';
import type { TestDocument } from './find-documents.ts';

const require = createRequire(import.meta.url);
/** A file of the package as it is built: what is measured is what users get. */
const built = <T>(file: string): T => require(`../../../dist/nodes/${file}.js`) as T;

const { documentLimits, optionLimits } = built<typeof Limits>('core/gpt/words/limits');
const { CoreError } = built<typeof Errors>('core/kernel/errors');
const { documentPool } = built<typeof Pool>('runtime/documents/document-pool');
const { createDocumentReader } = built<typeof Reader>('runtime/documents/document-reader');
const { timer } = built<typeof Timer>('runtime/host/timer');
const { startWorker } = built<typeof Start>('runtime/workers/start-worker');
const { createWorkerPool } = built<typeof Workers>('runtime/workers/worker-pool');

/** Pages and seconds of a document; all other bounds are those of the node's options as they are. */
export const bounds = { pages: 1_000, seconds: 120 };
const timeoutMs = bounds.seconds * 1_000;

/** What became of a document. */
export interface Reading {
	text: string;
	/** The outcome when it was not read; UNNAMED for one that is none of ours. */
	code?: string;
	/** Its thread ended, whatever it is called then. */
	crashed?: boolean;
}

/** Reads a document as the GPT node does, in its threads. Never rejects. */
export async function readOurs({ kind, file }: TestDocument): Promise<Reading> {
	const pool = documentPool();
	let crashed = false;
	const watched: typeof pool = {
		limits: pool.limits,
		run: (job) =>
			pool.run(job).catch((cause: { kind?: string }) => {
				crashed = cause.kind === 'died' || cause.kind === 'notStarted';
				throw cause;
			}),
	};
	const name = basename(file).endsWith(`.${kind}`) ? basename(file) : `${basename(file)}.${kind}`;
	const open = async () => {
		const bytes = readFileSync(file);
		return { name, mimeType: '', size: bytes.length, bytes: async () => bytes };
	};
	const limits = {
		maxPages: bounds.pages,
		maxCharacters: optionLimits.characters.usual,
		maxBytes: optionLimits.fileMegabytes.usual * 2 ** 20,
		timeoutMs,
		signature: true,
		history: true,
		attachedCharacters: documentLimits.attachedCharacters,
	};
	try {
		return await createDocumentReader(watched, undefined).readFile(open, limits);
	} catch (cause) {
		return { text: '', code: cause instanceof CoreError ? cause.code : 'UNNAMED', crashed };
	}
}

const stockPool = createWorkerPool<{ host: string; bytes: Uint8Array }, { text?: string }>({
	start: () =>
		startWorker(fileURLToPath(new URL('./stock-reader.cjs', import.meta.url)), documentLimits),
	timer,
	limits: documentLimits,
});

/** A PDF's text as the node Extract from File of the n8n in a folder reads it, within the same bounds. */
export async function readStock({ file }: TestDocument, host: string): Promise<string> {
	const load = async () => ({ job: { host, bytes: readFileSync(file) }, transfer: [] });
	const answer = stockPool.run({ load, timeoutMs, signal: undefined });
	return (await answer.catch(() => ({ text: undefined }))).text ?? '';
}
