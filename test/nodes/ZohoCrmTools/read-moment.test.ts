import { expect, it } from 'vitest';
import { readMoment } from '../../../nodes/ZohoCrmTools/read-moment';

it.each([
	['2026-12-31T18:00:00Z', 'Europe/Berlin', '2026-12-31T18:00:00.000Z'],
	['2026-12-31T18:00:00+05:30', 'Europe/Berlin', '2026-12-31T12:30:00.000Z'],
	['2026-12-31T18:00:00', 'Europe/Berlin', '2026-12-31T17:00:00.000Z'],
	['2026-07-31 18:00:00', 'Europe/Berlin', '2026-07-31T16:00:00.000Z'],
	['2026-07-31', 'America/New_York', '2026-07-31T04:00:00.000Z'],
	// An hour before and after the clocks go forward.
	['2026-03-29T01:30:00', 'Europe/Berlin', '2026-03-29T00:30:00.000Z'],
	['2026-03-29T03:30:00', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
])('%s in %s is %s', (text, zone, moment) => {
	expect(new Date(readMoment(text, zone, 'Expires')).toISOString()).toBe(moment);
});

it.each([
	'soon',
	'31.12.2026',
	'2026-13-01',
	'2026-02-30',
	'2026-02-30T00:00:00Z',
	'2026-12-31T25:00:00',
	'1',
	'',
])('%s is refused by the name of the parameter', (text) => {
	expect(() => readMoment(text, 'UTC', 'Expires')).toThrow("'Expires'");
});
