import { lastTimes, startOf, timeKeys } from './mark-times';
import type { MarkStore } from './mark-store';

/**
 * Keys that stay of executions that failed and are never taken up again. The store is rewritten at every
 * call, which takes some 30 ms for so many; a run with more rows keeps all of its own.
 */
const leastKept = 20_000;

const sourceStart = 'source ';

/** The key of a row by what it is written from: other executions look for it, too. */
export const sourceMark = (source: string): string => `${sourceStart}${source}`;

/** The marks that the rows of one run of a node leave outside of the execution. */
export interface RunMarks {
	/**
	 * Which of the keys an execution that was stopped left, and since when at the earliest; 0 when that
	 * is not known. In an execution that is no retry only keys of sources are looked for, and not its own.
	 */
	find(keys: readonly string[], now: number): Promise<{ keys: Set<string>; since: number }>;
	/** Leaves keys and the time: one call of the store, a few where other runs leave theirs at the same time. */
	add(keys: readonly string[], now: number): Promise<void>;
	/**
	 * Leaves keys in one call, so that of two runs that do so at once one finds the other's; whether
	 * another run had left any. All are taken back with the run's own: one that was stopped leaves them for good.
	 */
	claim(keys: readonly string[]): Promise<boolean>;
	/** Keys that an earlier try of the same run may have left: they are taken back with its own. */
	adopt(keys: readonly string[]): void;
	/** Takes keys back; the time stays. */
	drop(keys: readonly string[]): Promise<void>;
	/** Keys that stay when the others are taken back, and the time with them. */
	hold(keys: readonly string[]): void;
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
 * Marks in n8n's deduplication store. Only a retried execution looks for all of them: any other is new,
 * and writes what it is given, but for what it is written from. A time has several keys, and a run takes back those alone that it was the
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
	const held = new Set<string>();
	/** Left by this try, not by an earlier one. */
	const own = new Set<string>();
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

	/** Which of the keys are there: the store cannot tell without recording, so that the others are taken back. */
	const look = async (keys: Iterable<string>): Promise<Set<string>> => {
		const asked = [...new Set(keys)];
		const found = new Set(await store.record(asked));
		await store.remove(asked.filter((key) => !found.has(key)));
		return found;
	};

	return {
		find: async (keys, now) => {
			const none = { keys: new Set<string>(), since: 0 };
			const isAsked = (key: string): boolean => {
				if (foundBefore.has(key)) return true;
				const isSource = key.startsWith(sourceStart);
				return isRetry ? !(isSource && own.has(key)) : isSource && !left.has(key);
			};
			const asked = keys.filter(isAsked);
			if (asked.length === 0) return none;
			return await ask(async () => {
				// What an execution of its own finds is rare: times are looked for only then.
				if (!isRetry && (await look(asked)).size === 0) return none;
				const all = lastTimes(now);
				const found = await look([...asked, ...all.keys()]);
				const marked = new Set(asked.filter((key) => found.has(key)));
				for (const key of marked) {
					left.add(key);
					foundBefore.add(key);
				}
				const starts = [...all].flatMap(([key, at]) => (found.has(key) ? [at] : []));
				const since = isRetry ? startOf(starts) : Math.min(...starts);
				return { keys: marked, since: Number.isFinite(since) ? since : 0 };
			}, none);
		},
		add: async (keys, now) => {
			for (const key of keys) {
				left.add(key);
				own.add(key);
			}
			await ask(() => record(keys, now), undefined);
		},
		claim: async (keys) => {
			const free = keys.filter((key) => !left.has(key));
			for (const key of free) left.add(key);
			const most = Math.max(leastKept, 2 * (left.size + times.size));
			const known = free.length > 0 ? await ask(() => store.record(free, most), []) : [];
			return known.length > 0;
		},
		adopt: (keys) => {
			for (const key of keys) left.add(key);
		},
		drop: async (keys) => {
			const known = keys.filter((key) => left.delete(key));
			for (const key of known) own.delete(key);
			if (known.length > 0) await ask(() => store.remove(known), undefined);
		},
		hold: (keys) => {
			for (const key of keys) held.add(key);
		},
		clear: async (unknown = []) => {
			const stay = new Set([...unknown.filter((key) => foundBefore.has(key)), ...held]);
			const gone = held.size > 0 ? [...left] : [...left, ...times];
			const keys = gone.filter((key) => !stay.has(key));
			left.clear();
			times.clear();
			former.keep([]);
			if (keys.length > 0) await ask(() => store.remove(keys), undefined);
		},
	};
}
