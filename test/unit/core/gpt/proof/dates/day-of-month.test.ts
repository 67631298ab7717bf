import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../../../../../nodes/core/gpt/proof/dates/calendar';
import {
	daysOfMonth,
	nextDayOfMonth,
} from '../../../../../../nodes/core/gpt/proof/dates/day-of-month';

const isoOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const today = fc
	.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) })
	.map((time) => isoOf(time));

describe('a day of the month alone', () => {
	it.each<[string, number[]]>([
		['Passez le 12 ?', [12]],
		['On se voit le 12 à 10 h.', [12]],
		['¿Pueden venir el 7?', [7]],
		['Ring me on the 9th, please.', [9]],
		['It must be there by the twenty-first.', [21]],
		['Geht es am 3. um neun?', [3]],
		['Können Sie am 9. anrufen?', [9]],
		['Notre salle le 12 bis est fermée.', []],
		['We sit on the 9th floor.', []],
		['Wir sind am 9. und 10. Mai da.', []],
		['Am 9. Stand rechts.', []],
		['le 12,5 % de remise', []],
		['by the second half', []],
	])('is found in: %s', (text, days) => {
		expect(daysOfMonth(text).map(({ day }) => day)).toEqual(days);
	});

	it('is the next one', () => {
		fc.assert(
			fc.property(today, fc.integer({ min: 1, max: 31 }), (from, day) => {
				const next = nextDayOfMonth(day, from);
				if (next === undefined) expect(day).toBeGreaterThan(28);
				else {
					expect(Number(next.slice(8))).toBe(day);
					expect(daysBetween(from, next)).toBeGreaterThanOrEqual(0);
					expect(daysBetween(from, next)).toBeLessThan(32);
				}
			}),
		);
		expect(nextDayOfMonth(12, '2026-11-24')).toBe('2026-12-12');
		expect(nextDayOfMonth(12, '2026-12-12')).toBe('2026-12-12');
		expect(nextDayOfMonth(31, '2026-11-02')).toBeUndefined();
	});
});
