import { join } from 'node:path';
import { documentLimits } from '../../core/gpt/words/limits';
import { timer } from '../host/timer';
import { startWorker } from '../workers/start-worker';
import { createWorkerPool, type WorkerPool } from '../workers/worker-pool';
import type { DocumentAnswer, DocumentJob } from './document-job';
import { availableMemory, readerMemory } from './reader-memory';

/** The build bundles `worker/document-worker.ts` there, with the parsers it needs. */
const workerFile = join(__dirname, '../../../vendor/document-worker.js');

let pool: WorkerPool<DocumentJob, DocumentAnswer> | undefined;

/** The readers of this process; all executions share them. */
export function documentPool(): WorkerPool<DocumentJob, DocumentAnswer> {
	pool ??= createWorkerPool({
		start: () => startWorker<DocumentJob, DocumentAnswer>(workerFile, documentLimits),
		timer,
		limits: { ...documentLimits, memoryBytes: readerMemory(availableMemory()) },
	});
	return pool;
}
