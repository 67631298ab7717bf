import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface Health<Result> {
	result: Result;
	/** Milliseconds until /healthz answered. */
	median: number;
	/** No more than one in a hundred took longer. */
	p99: number;
	longest: number;
	count: number;
}

/** Asks n8n how it is again and again while `work` goes on. Fails when an answer is not 200. */
export async function watchHealth<Result>(
	url: string,
	work: () => Promise<Result>,
): Promise<Health<Result>> {
	const asking = new Worker(new URL('./health-worker.mjs', import.meta.url), {
		workerData: { url },
	});
	const told = once(asking, 'message');
	try {
		const result = await work();
		asking.postMessage('over');
		const [times] = (await told) as [number[]];
		const sorted = times.map(Math.round).sort((a, b) => a - b);
		return {
			result,
			median: sorted[sorted.length >> 1] ?? 0,
			p99: sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0,
			longest: sorted.at(-1) ?? 0,
			count: sorted.length,
		};
	} finally {
		await asking.terminate();
	}
}
