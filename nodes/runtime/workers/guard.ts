import { aborted } from '../host/aborted';
import type { Timer } from '../host/timer';
import { WorkerFailure, type WorkerPort } from './worker-port';

interface Bounds {
	timer: Timer;
	limits: { watchMs: number; memoryBytes: number };
	timeoutMs: number;
	signal: AbortSignal | undefined;
}

/**
 * What the worker answers, unless it takes longer, holds more memory than it may, or `signal` aborts.
 * Memory is looked at from outside: Node's limit counts no buffers, and a heap that grows beyond it
 * in one step ends the whole process.
 */
export async function guard<Answer>(
	worker: Pick<WorkerPort<never, Answer>, 'memory'>,
	answered: Promise<Answer>,
	{ timer, limits, timeoutMs, signal }: Bounds,
): Promise<Answer> {
	const ends: Array<() => void> = [];
	const cut = new Promise<never>((_, reject) => {
		ends.push(timer(timeoutMs, () => reject(new WorkerFailure('timeout'))));
		ends.push(watchMemory(worker, { timer, limits }, () => reject(new WorkerFailure('memory'))));
		const stop = () => reject(aborted());
		if (signal?.aborted) stop();
		signal?.addEventListener('abort', stop, { once: true });
		ends.push(() => signal?.removeEventListener('abort', stop));
	});
	try {
		return await Promise.race([answered, cut]);
	} finally {
		for (const end of ends) end();
	}
}

/** Looks at a worker's memory again and again until it is too much, or until what it gives is called. */
function watchMemory(
	worker: Pick<WorkerPort<never, unknown>, 'memory'>,
	{ timer, limits }: Pick<Bounds, 'timer' | 'limits'>,
	tooMuch: () => void,
): () => void {
	let isOver = false;
	const look = async (): Promise<void> => {
		// A worker that has ended says why itself.
		const bytes = await worker.memory().catch(() => 0);
		if (isOver) return;
		if (bytes > limits.memoryBytes) return tooMuch();
		waiting = timer(limits.watchMs, () => void look());
	};
	let waiting = timer(limits.watchMs, () => void look());
	return () => {
		isOver = true;
		waiting();
	};
}
