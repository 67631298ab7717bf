import { describe, expect, it } from 'vitest';
import {
	createZoneClock,
	isZone,
} from '../../../../../../nodes/core/zoho/calendar/zones/zone-clock';
import {
	readDayOrTime,
	readTime,
} from '../../../../../../nodes/core/zoho/calendar/zones/read-time';
import { thrown } from '../../thrown';

const at = (text: string) => Date.parse(text);
const year = { start: at('2027-01-01T00:00:00Z'), end: at('2028-01-01T00:00:00Z') };

describe('the clocks of a zone', () => {
	it.each([
		['Europe/Amsterdam', true],
		['UTC', true],
		['America/Argentina/Buenos_Aires', true],
		['+02:00', false],
		['Europe/Nowhere', false],
		['', false],
	])('knows whether %j is one', (name, is) => {
		expect(isZone(name)).toBe(is);
	});

	it('shows an hour twice in autumn, and one not at all in spring', () => {
		const clock = createZoneClock('Europe/Amsterdam', year);
		const spans = (from: string, to: string) =>
			clock
				.whenBetween({ start: at(from), end: at(to) })
				.map(({ start, end }) => [new Date(start).toISOString(), new Date(end).toISOString()]);
		expect(spans('2027-10-31T02:00Z', '2027-10-31T02:30Z')).toEqual([
			['2027-10-31T00:00:00.000Z', '2027-10-31T00:30:00.000Z'],
			['2027-10-31T01:00:00.000Z', '2027-10-31T01:30:00.000Z'],
		]);
		expect(spans('2027-03-28T02:00Z', '2027-03-28T03:00Z')).toEqual([]);
	});

	it('goes on behind what was asked for, and knows half hours', () => {
		const clock = createZoneClock('Australia/Lord_Howe', year);
		expect(clock.wallOf(year.start - 1) - year.start + 1).toBe(11 * 3_600_000);
		expect(clock.wallOf(at('2027-07-01T00:00Z')) - at('2027-07-01T00:00Z')).toBe(10.5 * 3_600_000);
	});
});

describe('readTime', () => {
	it.each([
		['2026-12-01T09:30', '2026-12-01T08:30:00.000Z'],
		[' 2026-12-01 09:30:15 ', '2026-12-01T08:30:15.000Z'],
		['2026-07-01T09:30:00.000', '2026-07-01T07:30:00.000Z'],
		['2026-12-01T09:30:00-05:00', '2026-12-01T14:30:00.000Z'],
		['2026-12-01T09:30:00+0530', '2026-12-01T04:00:00.000Z'],
		['2026-12-01T09:30Z', '2026-12-01T09:30:00.000Z'],
		['2027-10-31T02:30', '2027-10-31T00:30:00.000Z'],
	])('reads %j in Amsterdam', (text, moment) => {
		expect(new Date(readTime(text, 'Europe/Amsterdam', 'Start')).toISOString()).toBe(moment);
	});

	it.each([
		'2026-12-01',
		'2026-12-01T09:30+25:00',
		'2026-12-01T09:30+01:75',
		'noon',
		'2026-13-01T09:30',
		'2026-02-30T09:30',
		'2027-03-28T02:30',
	])('refuses %j', async (text) => {
		const error = await thrown(async () => readTime(text, 'Europe/Amsterdam', 'Start'));
		expect(error).toMatchObject({ code: 'TIME_UNREADABLE', details: { parameter: 'Start' } });
	});
});

describe('readDayOrTime', () => {
	it.each([
		['2026-12-01', 'Europe/Amsterdam', '2026-11-30T23:00:00.000Z'],
		[' 2026-12-01T09:30 ', 'Europe/Amsterdam', '2026-12-01T08:30:00.000Z'],
		// Summer time begins at midnight: the day does at one.
		['2027-04-30', 'Africa/Cairo', '2027-04-29T22:00:00.000Z'],
		['2027-03-28', 'Asia/Beirut', '2027-03-27T22:00:00.000Z'],
	])('reads %j in %s', (text, zone, moment) => {
		expect(new Date(readDayOrTime(text, zone, 'from')).toISOString()).toBe(moment);
	});

	it.each([
		['2026-02-30', 'UTC'],
		['2011-12-30', 'Pacific/Apia'],
	])('refuses %j in %s', async (text, zone) => {
		const error = await thrown(async () => readDayOrTime(text, zone, 'from'));
		expect(error).toMatchObject({ code: 'TIME_UNREADABLE', details: { parameter: 'from' } });
	});
});
