import { lastTimes, startOf, timeKeys } from './mark-times';
import type { MarkStore } from './mark-store';

/**
 * Keys that stay of executions that failed and are never taken up again. The store is rewritten at every
 * call, which takes some 30 ms for so many; a run with more rows keeps all of its own.
 */
const leastKept = 20_000;

/** The marks that the rows of one run of a node leave outside of the execution. */
export interface RunMarks {
	/** Which of the keys an execution that was stopped left, and since when at the earliest; 0 when that is not known. */
	find(keys: readonly string[], now: number): Promise<{ keys: Set<string>; since: number }>;
	/** Leaves keys and the time: one call of the store, a few where other runs leave theirs at the same time. */
	add(keys: readonly string[], now: number): Promise<void>;
	/** Keys that an earlier try of the same run may have left: they are taken back with its own. */
	adopt(keys: readonly string[]): void;
	/** Takes keys back; the time stays. */
	drop(keys: readonly string[]): Promise<void>;
	/**
	 * Takes back all that was found and left; once what became of the rows is told. Found keys of rows
	 * that are still unknown stay: the execution that left them can be retried once more.
	 */
	clear(unknown?: readonly string[]): Promise<void>;
}

/** The keys for times that a run has left: what a further try of it must know, to take them back. */
export interface LeftTimes {
	times: readonly string[];
	keep(times: string[]): void;
}

/**
 * Marks in n8n's deduplication store. Only a retried execution looks for them: any other is new, and
 * writes what it is given. A time has several keys, and a run takes back those alone that it was the
 * first to leave, since another run may still need its own. A store that is missing or fails is left
 * alone from then on: it never keeps a row from being sent.
 */
export function createRunMarks(
	store: MarkStore,
	isRetry: boolean,
	former: LeftTimes = { times: [], keep: () => {} },
): RunMarks {
	const left = new Set<string>();
	const foundBefore = new Set<string>();
	const times = new Set(former.times);
	let works = true;
	const ask = async <T>(call: () => Promise<T>, without: T): Promise<T> => {
		if (!works) return without;
		try {
			return await call();
		} catch {
			works = false;
			return without;
		}
	};

	/** Leaves keys with a key for the time that no other run has left. */
	const record = async (keys: readonly string[], now: number): Promise<void> => {
		const most = Math.max(leastKept, 2 * (left.size + times.size));
		const choices = timeKeys(now);
		const own = choices.find((key) => times.has(key));
		let asked = [...keys];
		for (const choice of own === undefined ? choices : [own]) {
			const known = await store.record([...asked, choice], most);
			if (choice === own) return;
			asked = [];
			if (known.includes(choice)) continue;
			times.add(choice);
			former.keep([...times]);
			return;
		}
	};

	return {
		find: async (keys, now) => {
			const none = { keys: new Set<string>(), since: 0 };
			if (!isRetry || keys.length === 0) return none;
			const all = lastTimes(now);
			return await ask(async () => {
				const asked = [...new Set([...keys, ...all.keys()])];
				const found = new Set(await store.record(asked));
				await store.remove(asked.filter((key) => !found.has(key)));
				const marked = new Set(keys.filter((key) => found.has(key)));
				for (const key of marked) {
					left.add(key);
					foundBefore.add(key);
				}
				const since = startOf([...all].flatMap(([key, at]) => (found.has(key) ? [at] : [])));
				return { keys: marked, since };
			}, none);
		},
		add: async (keys, now) => {
			for (const key of keys) left.add(key);
			await ask(() => record(keys, now), undefined);
		},
		adopt: (keys) => {
			for (const key of keys) left.add(key);
		},
		drop: async (keys) => {
			const known = keys.filter((key) => left.delete(key));
			if (known.length > 0) await ask(() => store.remove(known), undefined);
		},
		clear: async (unknown = []) => {
			const stay = new Set(unknown.filter((key) => foundBefore.has(key)));
			const keys = [...left, ...times].filter((key) => !stay.has(key));
			left.clear();
			times.clear();
			former.keep([]);
			if (keys.length > 0) await ask(() => store.remove(keys), undefined);
		},
	};
}
