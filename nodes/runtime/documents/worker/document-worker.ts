// The thread that reads documents: bundled to dist/vendor/document-worker.js, never loaded by n8n.
import { parentPort } from 'node:worker_threads';
import type { DocumentJob } from '../document-job';
import { answerJob } from './answer-job';

// What a parser left behind of one document must not end the reading of the next.
process.on('unhandledRejection', () => {});

parentPort?.on('message', (job: DocumentJob) => {
	void answerJob(job).then((answer) => parentPort?.postMessage(answer));
});
// It is loaded.
parentPort?.postMessage(null);
