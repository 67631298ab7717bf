import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../../../nodes/core/kernel/json';
import { toWeek } from '../../../../../../nodes/core/zoho/calendar/read/to-opening';
import { thrown } from '../../thrown';

const workdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const nine = { from: 540, to: 1050 };

describe('business hours of Zoho', () => {
	it.each<[string, JsonObject, unknown[][]]>([
		['always', { type: '24_by_7' }, Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }])],
		[
			'always on working days',
			{ type: '24_by_5', business_days: ['Saturday', 'Sunday'] },
			[[{ from: 0, to: 1440 }], [], [], [], [], [], [{ from: 0, to: 1440 }]],
		],
		[
			'the same every day',
			{
				...{ type: 'custom', business_days: workdays, same_as_everyday: true },
				...{ daily_timing: ['09:00', '17:30'], custom_timing: null },
			},
			[[], [nine], [nine], [nine], [nine], [nine], []],
		],
		[
			'each day its own, up to midnight',
			{
				...{ type: 'custom', business_days: ['Monday'], same_as_everyday: false },
				custom_timing: [
					{ days: 'Monday', business_timing: ['18:00', '00:00'] },
					{ days: 'Sunday', business_timing: ['09:00', '17:30'] },
				],
			},
			[[], [{ from: 1080, to: 1440 }], [], [], [], [], []],
		],
	])('are %s', (_, hours, week) => {
		expect(toWeek(hours)).toEqual(week);
	});

	it.each<[JsonObject]>([
		[{}],
		[{ type: 'lunar' }],
		[{ type: 'custom', business_days: workdays, same_as_everyday: true, daily_timing: null }],
		[
			{
				...{ type: 'custom', business_days: workdays, same_as_everyday: true },
				daily_timing: ['17:00', '09:00'],
			},
		],
	])('of %j cannot be read', async (hours) => {
		expect(await thrown(async () => toWeek(hours))).toMatchObject({ code: 'HOURS_UNREADABLE' });
	});
});
