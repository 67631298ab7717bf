import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromZone, inZone, isDate, parseDatetime, toUtc } from '../../../sandbox/zoho/datetime.ts';

const zones = ['Europe/Amsterdam', 'America/St_Johns', 'Asia/Kolkata', 'UTC', 'Pacific/Auckland'];

describe('times', () => {
	it('come back from any time zone as they went in', () => {
		const moment = fc.integer({ min: 0, max: Date.UTC(2099, 0) / 1000 });
		fc.assert(
			fc.property(moment, fc.constantFrom(...zones), (seconds, zone) => {
				const utc = toUtc(seconds * 1000);
				expect(parseDatetime(inZone(utc, zone))).toBe(utc);
			}),
		);
	});

	it('of day in a zone are found again, also in the night when summer time ends', () => {
		const moment = fc.integer({ min: 0, max: Date.UTC(2099, 0) / 1000 });
		fc.assert(
			fc.property(moment, fc.constantFrom(...zones), (seconds, zone) => {
				const local = inZone(toUtc(seconds * 1000), zone).slice(0, 19);
				expect(inZone(fromZone(local, zone), zone).slice(0, 19)).toBe(local);
			}),
		);
		expect(fromZone('2026-10-25T02:30:00', 'Europe/Amsterdam')).toMatch(/^2026-10-25T0[01]:30/);
	});

	it('that summer time leaves out are an hour later', () => {
		expect(fromZone('2026-03-29T02:30:00', 'Europe/Amsterdam')).toBe('2026-03-29T01:30:00Z');
	});

	it.each([
		'2026-02-30T10:00:00Z',
		'2026-02-03T10:00:00',
		'2026-02-03T10:00:00.123Z',
		'2026-02-03',
		'',
	])('refuse %s', (text) => {
		expect(parseDatetime(text)).toBeUndefined();
	});

	it('know the calendar', () => {
		expect([isDate('2028-02-29'), isDate('2026-02-29'), isDate('26-02-01')]).toEqual([
			true,
			false,
			false,
		]);
	});
});
