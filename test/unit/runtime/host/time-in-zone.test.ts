import { expect, it } from 'vitest';
import { timeInZone } from '../../../../nodes/runtime/host/time-in-zone';

it.each([
	['2026-11-30', 'Europe/Berlin', '2026-11-29T23:00:00Z'],
	['2026-07-01T09:00:00', 'Europe/Berlin', '2026-07-01T07:00:00Z'],
	['2026-11-30T09:00:00.000+05:30', 'Europe/Berlin', '2026-11-30T03:30:00Z'],
	['2026-11-30T09:00:00Z', 'America/New_York', '2026-11-30T09:00:00Z'],
	// The day on which the clocks go forward at 2, and the one on which they go back at 3.
	['2026-03-29T01:59:59', 'Europe/Berlin', '2026-03-29T00:59:59Z'],
	['2026-03-29T03:00:00', 'Europe/Berlin', '2026-03-29T01:00:00Z'],
	['2026-10-25T04:00:00', 'Europe/Berlin', '2026-10-25T03:00:00Z'],
])('%s in %s is %s', (text, zone, time) => {
	expect(timeInZone(text, zone)).toBe(Date.parse(time));
});

it.each(['soon', '', '30.11.2026', '2026-13-01'])('%j is no time', (text) => {
	expect(timeInZone(text, 'UTC')).toBeUndefined();
});
