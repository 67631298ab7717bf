import type { StatedDay } from './stated-days';

type Order = 'dayFirst' | 'monthFirst';

/**
 * How `03/04/2026` is to be read: as the locale says, or where none is set as other dates of the
 * document with a day over 12; undefined when neither says so, or they disagree.
 */
export function dayOrder(locale: string | null, days: StatedDay[]): Order | undefined {
	const orders = new Set<Order>();
	const own = locale === null ? undefined : orderOf(locale);
	if (own !== undefined) orders.add(own);
	for (const { exchangeable, year, day, month } of days) {
		if (!exchangeable || year === null) continue;
		if (day > 12) orders.add('dayFirst');
		else if (month > 12) orders.add('monthFirst');
	}
	return orders.size === 1 ? [...orders][0] : undefined;
}

/** undefined for countries that write the year in front: they say nothing of dates that end in it. */
function orderOf(locale: string): Order | undefined {
	const parts = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type);
	if (parts.find((type) => type !== 'literal' && type !== 'era') === 'year') return undefined;
	return parts.indexOf('day') < parts.indexOf('month') ? 'dayFirst' : 'monthFirst';
}
