import { describe, expect, it } from 'vitest';
import {
	horizonOf,
	startOf,
	zoneOf,
} from '../../../../../nodes/core/tools/appointments/slot-question';
import { wideOpen } from '../../../../support/tools/kit-on-twin';

const deps = (now: string, appointments: Partial<typeof wideOpen.appointments>) =>
	({
		settings: { ...wideOpen, appointments: { ...wideOpen.appointments, ...appointments } },
		ports: { now: () => Date.parse(now) },
	}) as Parameters<typeof horizonOf>[0];

describe('how far ahead may be booked', () => {
	it.each([
		['2026-11-30T10:00:00Z', 'Europe/Amsterdam', 1, '2026-11-30T23:00:00.000Z'],
		['2026-11-30T23:30:00Z', 'Europe/Amsterdam', 1, '2026-12-01T23:00:00.000Z'],
		['2027-03-27T12:00:00Z', 'Europe/Amsterdam', 2, '2027-03-28T22:00:00.000Z'],
		['2027-10-30T12:00:00Z', 'Europe/Amsterdam', 2, '2027-10-31T23:00:00.000Z'],
		['2026-11-30T10:00:00Z', 'Pacific/Kiritimati', 1, '2026-12-01T10:00:00.000Z'],
		// Its clocks skip the first hour of April 30.
		['2027-04-29T12:00:00Z', 'Africa/Cairo', 1, '2027-04-29T22:00:00.000Z'],
	])('at %s in %s, for %i days, is %s', (now, zone, days, expected) => {
		expect(new Date(horizonOf(deps(now, { zone, days }))).toISOString()).toBe(expected);
	});

	it('is no day further in the zone of a caller', () => {
		const asked = deps('2026-11-30T10:00:00Z', { zone: 'UTC', days: 1 });
		expect(startOf(asked, '2026-11-30T23:59', 'UTC')).toBe(Date.parse('2026-11-30T23:59Z'));
		expect(() => startOf(asked, '2026-11-30T23:59', 'America/New_York')).toThrow("'start'");
	});
});

it('the zone is the owner’s unless another is named', () => {
	const asked = deps('2026-11-30T10:00:00Z', { zone: 'Asia/Kolkata' });
	expect(zoneOf(asked, null)).toBe('Asia/Kolkata');
	expect(zoneOf(asked, ' Europe/Paris ')).toBe('Europe/Paris');
	expect(() => zoneOf(asked, 'Paris')).toThrow('Paris');
});
