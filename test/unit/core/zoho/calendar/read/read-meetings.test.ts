import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../../../nodes/core/kernel/json';
import { asBusy, toMeeting } from '../../../../../../nodes/core/zoho/calendar/read/read-meetings';
import {
	isCanceled,
	usersOf,
} from '../../../../../../nodes/core/zoho/calendar/read/who-takes-part';

const record = (more: JsonObject = {}): JsonObject => ({
	...{ id: '1', Owner: { id: '7', name: 'Ada' }, Created_Time: '2026-12-01T09:00:00+01:00' },
	...{ Start_DateTime: '2026-12-02T09:00:00+01:00', End_DateTime: '2026-12-02T10:00:00+01:00' },
	...more,
});
const user = (participant: string, status = 'not_known') => ({ type: 'user', participant, status });

describe('a meeting in the calendars of users', () => {
	it('is that of its owner and of those who have not declined', () => {
		const Participants = [
			...[user('8'), user('9', 'declined'), user('10', 'accepted'), user('7')],
			{ type: 'contact', participant: '11', status: 'not_known' },
			null,
		];
		expect(usersOf(record({ Participants }))).toEqual(['7', '8', '10']);
		expect(usersOf({ Participants: 'all' })).toEqual([]);
	});

	it('takes its time, or whole days by the dates that are written', () => {
		expect(asBusy(toMeeting(record()))).toEqual({
			...{ meetingId: '1', users: ['7'], counts: true },
			start: Date.parse('2026-12-02T08:00:00Z'),
			end: Date.parse('2026-12-02T09:00:00Z'),
		});
		const whole = record({ All_day: true, End_DateTime: '2026-12-04T23:59:59+01:00' });
		expect(toMeeting(whole).when).toEqual({ firstDay: '2026-12-02', lastDay: '2026-12-04' });
	});

	it('does not take place once it is canceled', () => {
		expect(isCanceled(record({ $event_cancelled: true }))).toBe(true);
		expect(isCanceled(record({ $event_cancelled: false }))).toBe(false);
		expect(isCanceled(record())).toBe(false);
	});
});
