import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, parseRecurrence } from '../../../sandbox/zoho/calendar/recurrence.ts';

const days = (rule: string, first: string, most = 100) => {
	const parsed = parseRecurrence(rule);
	return parsed && daysOf(parsed, first, most);
};

describe('a rule of recurrence', () => {
	it.each([
		['FREQ=DAILY;INTERVAL=2;COUNT=3', ['2026-03-30', '2026-04-01', '2026-04-03']],
		['FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=2026-04-06', ['2026-03-30', '2026-04-01', '2026-04-06']],
		['FREQ=WEEKLY;INTERVAL=2;COUNT=2', ['2026-03-30', '2026-04-13']],
		['FREQ=MONTHLY;COUNT=3', ['2026-03-30', '2026-04-30', '2026-05-30']],
		['FREQ=MONTHLY;BYMONTHDAY=1;COUNT=3', ['2026-03-30', '2026-04-01', '2026-05-01']],
		['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=2;COUNT=2', ['2026-03-30', '2026-04-13']],
		['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1;COUNT=2', ['2026-03-30', '2026-04-27']],
		['FREQ=YEARLY;COUNT=2', ['2026-03-30', '2027-03-30']],
		['FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=27;COUNT=2', ['2026-03-30', '2026-04-27']],
		['FREQ=DAILY;UNTIL=2026-03-29', ['2026-03-30']],
	])('%s', (rule, expected) => {
		expect(days(rule, '2026-03-30')).toEqual(expected);
	});

	it.each([
		'FREQ=DAILY;COUNT=2;UNTIL=2026-05-01',
		'FREQ=DAILY;INTERVAL=0',
		'FREQ=WEEKLY;BYDAY=XX',
		'FREQ=WEEKLY;BYDAY=',
		'FREQ=MONTHLY;BYMONTHDAY=32',
		'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0',
		'FREQ=DAILY;X=1',
		'FREQ=DAILY;constructor=1',
	])('is none: %s', (rule) => {
		expect(parseRecurrence(rule)).toBeUndefined();
	});

	it('gives as many days as it counts, each later than the one before', () => {
		const first = fc.integer({ min: 0, max: 30_000 });
		const unit = fc.constantFrom('DAILY', 'WEEKLY');
		const number = fc.integer({ min: 1, max: 20 });
		fc.assert(
			fc.property(first, unit, number, number, (day, every, interval, count) => {
				const from = new Date(day * 86_400_000).toISOString().slice(0, 10);
				const found = days(`FREQ=${every};INTERVAL=${interval};COUNT=${count}`, from) ?? [];
				expect(found).toHaveLength(count);
				const step = (every === 'DAILY' ? 1 : 7) * interval * 86_400_000;
				found.slice(1).forEach((one, place) => {
					expect(Date.parse(one) - Date.parse(found[place] ?? '')).toBe(step);
				});
			}),
		);
	});

	it('stops at the most that are wanted', () => {
		expect(days('FREQ=DAILY', '2026-03-30', 5)).toHaveLength(5);
	});
});
