import { sha256 } from '../../host/sha256';
import type { MarkStore } from './mark-store';

const hourMs = 60 * 60_000;
/** Hours that are looked back for the one in which rows were sent: a week. */
const mostHours = 7 * 24;
/**
 * Keys that stay of executions that failed and are never taken up again. The store is rewritten at every
 * call, which takes some 30 ms for so many; a run with more rows keeps all of its own.
 */
const leastKept = 20_000;

/** The marks that the rows of one run of a node leave outside of the execution. */
export interface RunMarks {
	/** Which of the keys an execution that was stopped left, and since when at the earliest; 0 when that is not known. */
	find(keys: readonly string[], now: number): Promise<{ keys: Set<string>; since: number }>;
	/** Leaves keys and the hour: one call of the store. */
	add(keys: readonly string[], now: number): Promise<void>;
	/** Takes keys back; the hour stays. */
	drop(keys: readonly string[]): Promise<void>;
	/** Takes back all that was found and left; once what became of the rows is told. */
	clear(): Promise<void>;
}

/**
 * Marks in n8n's deduplication store. Only a retried execution looks for them: any other is new, and
 * writes what it is given. A store that is missing or fails is left alone from then on: it never
 * keeps a row from being sent.
 */
export function createRunMarks(store: MarkStore, isRetry: boolean): RunMarks {
	const left = new Set<string>();
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

	return {
		find: async (keys, now) => {
			const none = { keys: new Set<string>(), since: 0 };
			if (!isRetry || keys.length === 0) return none;
			const hours = lastHours(now);
			return await ask(async () => {
				const asked = [...new Set([...keys, ...hours.keys()])];
				const found = new Set(await store.record(asked));
				await store.remove(asked.filter((key) => !found.has(key)));
				for (const key of found) left.add(key);
				const marked = new Set(keys.filter((key) => found.has(key)));
				return { keys: marked, since: startOf([...hours].filter(([key]) => found.has(key))) };
			}, none);
		},
		add: async (keys, now) => {
			const all = [...keys, hourKey(now)];
			// Noted first: a call that breaks off may have been carried out.
			for (const key of all) left.add(key);
			const most = Math.max(leastKept, 2 * left.size);
			await ask(async () => void (await store.record(all, most)), undefined);
		},
		drop: async (keys) => {
			const known = keys.filter((key) => left.delete(key));
			if (known.length > 0) await ask(() => store.remove(known), undefined);
		},
		clear: async () => {
			const keys = [...left];
			left.clear();
			if (keys.length > 0) await ask(() => store.remove(keys), undefined);
		},
	};
}

const hourKey = (at: number): string => sha256(`hour ${Math.floor(at / hourMs)}`).slice(0, 16);

/** Keys of the hours up to now, the latest first, with their starts. */
function lastHours(now: number): Map<string, number> {
	const latest = Math.floor(now / hourMs) * hourMs;
	const starts = Array.from({ length: mostHours }, (_, back) => latest - back * hourMs);
	return new Map(starts.map((start) => [hourKey(start), start]));
}

/** The start of the latest hours that follow each other without a gap: one run marks every hour it writes in. */
function startOf(hours: ReadonlyArray<readonly [string, number]>): number {
	const starts = hours.map(([, start]) => start).toSorted((a, b) => b - a);
	let [first] = starts;
	for (const start of starts) if (first !== undefined && first - start <= hourMs) first = start;
	return first ?? 0;
}
