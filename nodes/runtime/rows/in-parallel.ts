interface Work<Entry, Result> {
	/** Entries worked on at once, at most. */
	limit: number;
	work(entry: Entry): Promise<Result>;
	/** Once it says yes to a result, no new entry is begun; those have no result. */
	stopAfter?(result: Result): boolean;
}

/** Works on all entries, several at once, and gives the results in the order of the entries. */
export async function inParallel<Entry, Result>(
	entries: readonly Entry[],
	{ limit, work, stopAfter = () => false }: Work<Entry, Result>,
): Promise<Result[]> {
	const results = new Map<number, Result>();
	let next = 0;
	let stopped = false;
	const worker = async (): Promise<void> => {
		while (!stopped && next < entries.length) {
			const index = next;
			next += 1;
			const entry = entries[index];
			if (entry === undefined) continue;
			const result = await work(entry);
			results.set(index, result);
			stopped ||= stopAfter(result);
		}
	};
	await Promise.all(Array.from({ length: Math.min(entries.length, Math.max(1, limit)) }, worker));
	return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}
