import { setTimeout as wait } from 'node:timers/promises';

export interface Health<Result> {
	result: Result;
	/** Milliseconds until /healthz answered. */
	median: number;
	longest: number;
	count: number;
}

/** Asks n8n how it is again and again while `work` goes on. Fails when an answer is not 200. */
export async function watchHealth<Result>(
	url: string,
	work: () => Promise<Result>,
): Promise<Health<Result>> {
	const times: number[] = [];
	let over = false;
	const asking = (async () => {
		while (!over) {
			const started = performance.now();
			const answer = await fetch(`${url}/healthz`);
			await answer.arrayBuffer();
			if (answer.status !== 200) throw new Error(`/healthz answered ${answer.status}`);
			times.push(performance.now() - started);
			await wait(10);
		}
	})();
	try {
		const result = await work();
		over = true;
		await asking;
		const sorted = times.map(Math.round).sort((a, b) => a - b);
		const at = (place: number) => sorted[Math.min(sorted.length - 1, place)] ?? 0;
		return {
			result,
			median: at(sorted.length >> 1),
			longest: at(sorted.length),
			count: sorted.length,
		};
	} finally {
		over = true;
	}
}
