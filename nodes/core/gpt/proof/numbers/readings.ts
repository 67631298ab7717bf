/** A sign that begins decimals. */
export type Decimal = ',' | '.';

/** One of the ways to read a number; `whole` are its digits before the decimals. */
export interface Reading {
	value: number;
	decimal: Decimal | null;
	whole: string;
}

/**
 * What digits with separators may be: with two different ones the last is the decimal one; one that
 * stands twice, or behind it other than three digits, has one reading. Empty for what is no number.
 */
export function readingsOf(written: string): Reading[] {
	const plain = written.replace(/['’\u00a0\u202f\u2009 ]/gu, '');
	const signs = [...new Set(plain.match(/[.,]/gu) ?? [])] as Decimal[];
	const last = plain.match(/[.,](?=\d*$)/u)?.[0] as Decimal | undefined;
	if (last === undefined) return [{ value: Number(plain), decimal: null, whole: plain }];
	const groups = plain.split(last);
	const [whole = '', fraction = '', ...more] = groups;
	const small: Reading = { value: Number(`${whole}.${fraction}`), decimal: last, whole };
	if (signs.length > 1) {
		const other = last === '.' ? ',' : '.';
		if (more.length > 0 || !isGrouped(whole.split(other))) return [];
		const grouped = whole.replaceAll(other, '');
		return [{ value: Number(`${grouped}.${fraction}`), decimal: last, whole: grouped }];
	}
	const large: Reading = {
		value: Number(groups.join('')),
		decimal: last === '.' ? ',' : '.',
		whole: groups.join(''),
	};
	if (more.length > 0) return isGrouped(groups) ? [{ ...large, decimal: null }] : [];
	// Behind a space or an apostrophe that groups, the separator begins the decimals.
	if (plain !== written) return [small];
	return isGrouped(groups) && !whole.startsWith('0') ? [large, small] : [small];
}

/** Whether digits in groups are those of one number: three a group, or two as in India. */
const isGrouped = (groups: string[]): boolean =>
	groups.length > 1 &&
	/^\d{1,3}$/.test(groups[0] ?? '') &&
	groups.slice(1, -1).every((group) => /^\d{2,3}$/.test(group)) &&
	/^\d{3}$/.test(groups.at(-1) ?? '');
