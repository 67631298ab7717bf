/** Runs tasks, at most `concurrency` at a time, in the order they came. */
export type Limiter = <T>(task: () => Promise<T>) => Promise<T>;

export function createLimiter(concurrency: number): Limiter {
	const waiting: Array<() => void> = [];
	let running = 0;

	const enter = async (): Promise<void> => {
		if (running < concurrency) {
			running += 1;
			return;
		}
		await new Promise<void>((resolve) => waiting.push(resolve));
	};
	const leave = (): void => {
		const next = waiting.shift();
		if (next) next();
		else running -= 1;
	};

	return async (task) => {
		await enter();
		try {
			return await task();
		} finally {
			leave();
		}
	};
}
