export type Factors = Record<string, readonly unknown[]>;

export type Case<All extends Factors> = { [Name in keyof All]: All[Name][number] };

/** Every case that there is. */
export function product<All extends Factors>(factors: All): Array<Case<All>> {
	const cases = Object.entries(factors).reduce<Array<Record<string, unknown>>>(
		(some, [name, values]) =>
			some.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
		[{}],
	);
	return cases as Array<Case<All>>;
}

/**
 * Cases in which every value of every factor meets every value of every other at least once, as far
 * as `fits` lets them: far fewer than the whole product, and the same ones every time.
 */
export function pairwise<All extends Factors>(
	factors: All,
	fits: (one: Case<All>) => boolean,
): Array<Case<All>> {
	const all = product(factors).filter(fits);
	const pairs = all.map(pairsOf);
	const open = new Set(pairs.flat());
	const chosen: Array<Case<All>> = [];
	const gainOf = (place: number): number =>
		(pairs[place] ?? []).reduce((gain, pair) => gain + (open.has(pair) ? 1 : 0), 0);
	// A case never gains by what is chosen: what it would bring at most is known from the last look.
	let waiting = all.map((_, place) => ({ place, most: Infinity }));
	while (open.size > 0) {
		let best = { place: -1, gain: 0 };
		for (const one of waiting) {
			if (one.most <= best.gain) continue;
			one.most = gainOf(one.place);
			if (one.most > best.gain) best = { place: one.place, gain: one.most };
		}
		const found = all[best.place];
		if (!found) break;
		for (const pair of pairs[best.place] ?? []) open.delete(pair);
		chosen.push(found);
		waiting = waiting.filter(({ most }) => most > 0);
	}
	return chosen;
}

function pairsOf(one: Record<string, unknown>): string[] {
	const entries = Object.entries(one).map(([name, value]) => `${name}=${String(value)}`);
	return entries.flatMap((first, place) =>
		entries.slice(place + 1).map((second) => `${first} & ${second}`),
	);
}
