const scales = new Map(
	Object.entries({
		k: 1e3,
		thousand: 1e3,
		tsd: 1e3,
		M: 1e6,
		mn: 1e6,
		mio: 1e6,
		million: 1e6,
		millions: 1e6,
		millionen: 1e6,
		bn: 1e9,
		billion: 1e9,
		billions: 1e9,
		lakh: 1e5,
		crore: 1e7,
	}),
);

const writtenNumber =
	/([-−])?(?<![\d.,])(\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?:[.,]\d+)?(?!\d)|\d(?:[\d.,'’]*\d)?)\s?(%|percent\b|prozent\b|\p{L}+)?/giu;
/** Stands directly before a number in `EUR12` and `US$5`; any other letter there makes it part of a name. */
const gluedCurrency = /(?:^|[^\p{L}\p{N}])\p{Lu}{1,3}$/u;

/**
 * Every number the text may state, with its sign, its scale word (`12 million` is no 12) and its
 * percent sign (15 % is 15 and 0.15).
 */
export function numbersInText(text: string): number[] {
	const found = new Set<number>();
	for (const match of text.matchAll(writtenNumber)) {
		const [, sign, written = '', word = ''] = match;
		const before = text.slice(Math.max(0, match.index - 8), match.index);
		// A dash behind a letter or a digit is a range or a name.
		const negative = sign !== undefined && !/[\p{L}\p{N}]$/u.test(before);
		if (sign === undefined && /\p{L}$/u.test(before) && !gluedCurrency.test(before)) continue;
		const scale = scales.get(word) ?? scales.get(word.toLowerCase());
		const percent = /^(?:%|percent|prozent)$/i.test(word);
		for (const reading of readings(written)) {
			const number = negative ? -reading : reading;
			found.add(scale === undefined ? number : Number((number * scale).toPrecision(15)));
			if (percent) found.add(Number((number / 100).toPrecision(15)));
		}
	}
	return [...found];
}

/**
 * What a written number may be: with both signs the last one is the decimal one; a sign that stands
 * more than once, or before groups of three, is none. `1.234` alone is 1234 in Berlin and 1.234 in
 * London. Empty for what is no number, as a date.
 */
function readings(written: string): number[] {
	const plain = written.replace(/['’\u00a0\u202f ]/gu, '');
	const dot = plain.lastIndexOf('.');
	const comma = plain.lastIndexOf(',');
	if (dot < 0 && comma < 0) return [Number(plain)];
	const decimal = dot > comma ? '.' : ',';
	const groups = plain.split(decimal);
	const [whole = '', fraction = '', ...more] = groups;
	if (dot >= 0 && comma >= 0) {
		if (more.length > 0 || !isGrouped(whole.split(decimal === '.' ? ',' : '.'))) return [];
		return [Number(`${whole.replace(/[.,]/g, '')}.${fraction}`)];
	}
	if (more.length > 0) return isGrouped(groups) ? [Number(groups.join(''))] : [];
	const small = Number(`${whole}.${fraction}`);
	return isGrouped(groups) && whole !== '0' ? [Number(groups.join('')), small] : [small];
}

/** Whether digits in groups are those of one number: three a group, or two as in India. */
const isGrouped = (groups: string[]): boolean =>
	groups.length > 1 &&
	/^\d{1,3}$/.test(groups[0] ?? '') &&
	groups.slice(1, -1).every((group) => /^\d{2,3}$/.test(group)) &&
	/^\d{3}$/.test(groups.at(-1) ?? '');
