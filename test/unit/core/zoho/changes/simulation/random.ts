export interface Chance {
	/** In [0, 1). */
	next(): number;
	/** Whether something of this probability happens. */
	is(probability: number): boolean;
	/** A whole number from `from` up to, without, `to`. */
	between(from: number, to: number): number;
	pick<T>(from: readonly T[]): T;
}

/** Chance with a seed (mulberry32), so that a run can be repeated. */
export function createChance(seed: number): Chance {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	const between = (from: number, to: number) => from + Math.floor(next() * (to - from));
	return {
		next,
		between,
		is: (probability) => next() < probability,
		pick: <T>(from: readonly T[]): T => from[between(0, from.length)] as T,
	};
}
