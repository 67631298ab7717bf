import { sha256 } from '../../host/sha256';

/** A time is known to five minutes: what was made before them is no row of the run. */
const spanMs = 5 * 60_000;
/** Runs of a node at once that each have a key of their own for the same minutes. */
const atOnce = 4;
/** Between two batches of a run lies less than an hour, whatever it waits for. */
const pauseMs = 60 * 60_000;
/** How far back is looked for the time at which rows were sent. */
const weekMs = 7 * 24 * 60 * 60_000;

/** The keys that stand for a time; a run takes one that no other run has. */
export function timeKeys(at: number): string[] {
	const span = Math.floor(at / spanMs);
	return Array.from({ length: atOnce }, (_, nth) => sha256(`time ${span} ${nth}`).slice(0, 16));
}

/** All keys of the last week, each with the time at which its minutes begin. */
export function lastTimes(now: number): Map<string, number> {
	const latest = Math.floor(now / spanMs) * spanMs;
	const starts = Array.from({ length: weekMs / spanMs }, (_, back) => latest - back * spanMs);
	return new Map(starts.flatMap((start) => timeKeys(start).map((key) => [key, start] as const)));
}

/** The start of the latest times that lie less than a pause apart, as those of one run do; 0 for none. */
export function startOf(times: readonly number[]): number {
	const latestFirst = times.toSorted((a, b) => b - a);
	let [first] = latestFirst;
	for (const start of latestFirst) {
		if (first !== undefined && first - start <= pauseMs) first = start;
	}
	return first ?? 0;
}
