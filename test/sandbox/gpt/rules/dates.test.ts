import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn } from '../../../../sandbox/gpt/rules/find/dates.ts';
import { moneyIn } from '../../../../sandbox/gpt/rules/find/money.ts';
import { relativeDateIn } from '../../../../sandbox/gpt/rules/find/relative-date.ts';

const day = fc.date({
	min: new Date('1950-01-01'),
	max: new Date('2099-12-31'),
	noInvalidDate: true,
});

function writings(date: Date): string[] {
	const write = (locale: string, month: 'long' | 'short') =>
		new Intl.DateTimeFormat(locale, {
			day: 'numeric',
			month,
			year: 'numeric',
			timeZone: 'UTC',
		}).format(date);
	const iso = date.toISOString().slice(0, 10);
	const [year, month, number] = iso.split('-');
	return [
		iso,
		`${number}.${month}.${year}`,
		...['en-GB', 'en-US', 'de-DE', 'es-ES', 'fr-FR'].map((locale) => write(locale, 'long')),
		write('en-US', 'short'),
	];
}

describe('dates as people write them', () => {
	it('reads every usual writing back to the same day', () => {
		fc.assert(
			fc.property(day, (date) => {
				const iso = date.toISOString().slice(0, 10);
				return writings(date).every((written) => datesIn(`due ${written}, please`)[0]?.iso === iso);
			}),
		);
	});

	it('leaves out days the calendar has not and slashes that can be read two ways', () => {
		expect(datesIn('31.02.2026, 2026-13-01, 03/04/2026')).toEqual([]);
		expect(datesIn('03/04/2026 and 25/04/2026').map(({ iso }) => iso)).toEqual([
			'2026-04-03',
			'2026-04-25',
		]);
	});

	it.each([
		['by Friday', '2026-11-13'],
		['tomorrow', '2026-11-10'],
		['in two weeks', '2026-11-23'],
		['by the end of the month', '2026-11-30'],
		['bis Freitag', '2026-11-13'],
		['by 5 January', '2027-01-05'],
		['some time', null],
		['next Friday', null],
	])('counts "%s" from a Monday', (said, iso) => {
		expect(relativeDateIn(said, 'Mon, 9 Nov 2026 10:00:00 +0000')).toBe(iso);
		expect(relativeDateIn(said, '')).toBeNull();
	});
});

describe('sums of money', () => {
	it('reads English and continental writing alike', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 99_999_999_99 }), (cents) => {
				const amount = cents / 100;
				return ['en-US', 'de-DE', 'de-CH', 'fr-FR'].every((locale) => {
					const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(
						amount,
					);
					return moneyIn(`EUR ${written} net`)[0]?.amount === amount;
				});
			}),
		);
	});

	it('reads millions and thousands', () => {
		expect(moneyIn('$3.2 million, €45k, 1,5 Mio. EUR').map(({ amount }) => amount)).toEqual([
			3_200_000, 45_000, 1_500_000,
		]);
	});
});
