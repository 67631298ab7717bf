import { given } from '../../../core/kernel/given';
import {
	appointmentIdField,
	ofUsersOption,
	readAsked,
	slotRuleOptions,
	startField,
} from '../../../runtime/panel/calendar-fields';
import { readCalendarParams, readTimes } from '../../fields/read-calendar-rules';
import { appointmentChanges, calendarReads, slotWrites } from './calendar-needs';
import { changeCalendar } from './change-calendar';

/** Appointment > Reschedule: the same record at another time (#171). */
export const reschedule = changeCalendar({
	name: 'Reschedule',
	value: 'reschedule',
	action: 'Reschedule appointment',
	description: 'Move an appointment to another free time, with its people and notes',
	scopes: [...calendarReads.scopes, ...slotWrites.scopes],
	credits:
		'about 12 for each item: to read the appointment and the calendars, to hold the time, to look again and to move it',
	routes: [...calendarReads.routes, ...slotWrites.routes],
	errors: [
		...calendarReads.errors,
		...slotWrites.errors,
		...appointmentChanges.errors,
		'APPOINTMENT_ALL_DAY',
	],
	properties: [appointmentIdField, startField],
	options: [
		...slotRuleOptions,
		ofUsersOption,
		{
			displayName: 'End',
			name: 'end',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2026-12-01T10:00',
			description: 'Date and time. When empty, the appointment lasts as long as it did.',
		},
	],
	read: (parameters) => ({
		asked: readAsked(parameters),
		calendar: readCalendarParams(parameters),
		start: parameters.text('start'),
		end: parameters.optionalText('options.end'),
	}),
	change: async ({ asked, calendar, start: from, end: until }, { zoho, timezone, trigger }) => {
		const { randomUUID } = await import('node:crypto');
		const { question, start, end } = readTimes(calendar, { start: from, end: until }, timezone);
		const moved = await zoho.calendar.reschedule({
			...{ ...asked, start, question, runId: randomUUID() },
			...given({ end, trigger }),
		});
		const isMoved = moved.action === 'rescheduled';
		return { result: moved, written: isMoved ? `Events ${asked.id} updated` : undefined };
	},
});
