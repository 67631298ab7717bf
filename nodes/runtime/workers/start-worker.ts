import { Worker } from 'node:worker_threads';
import { WorkerFailure, type WorkerPort } from './worker-port';

function toFailure(cause: unknown): WorkerFailure {
	const isFull =
		cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
	return new WorkerFailure(isFull ? 'memory' : 'died', cause);
}

/**
 * Starts the script `file` in a thread of Node's. It has to post one message when it is loaded, and
 * one for each job. It sees nothing of the environment of n8n.
 */
export function startWorker<Job, Answer>(
	file: string,
	{ heapMegabytes }: { heapMegabytes: number },
): WorkerPort<Job, Answer> {
	const worker = new Worker(file, {
		env: {},
		execArgv: [],
		resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
	});
	let alive = true;
	let settle: { resolve(message: unknown): void; reject(cause: unknown): void } | undefined;
	const next = () =>
		new Promise<unknown>((resolve, reject) => {
			settle = { resolve, reject };
		});

	const loaded = next();
	worker.on('message', (message) => settle?.resolve(message));
	worker.on('error', (cause) => {
		alive = false;
		settle?.reject(toFailure(cause));
	});
	worker.on('exit', () => {
		alive = false;
		settle?.reject(new WorkerFailure('died'));
	});

	return {
		ready: loaded.then(() => undefined),
		ask: async (job, transfer) => {
			const answered = next();
			worker.postMessage(job, transfer);
			// What the worker posts is typed on its side.
			return (await answered) as Answer;
		},
		memory: async () => {
			const { used_heap_size: heap, external_memory: buffers } = await worker.getHeapStatistics();
			return heap + buffers;
		},
		hold: (busy) => (busy ? worker.ref() : worker.unref()),
		isAlive: () => alive,
		end: () => {
			alive = false;
			void worker.terminate();
		},
	};
}
