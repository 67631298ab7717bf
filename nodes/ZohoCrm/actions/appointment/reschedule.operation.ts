import { given } from '../../../core/kernel/given';
import type { AskedAppointment } from '../../../core/zoho/calendar/booking/read-appointment';
import { readTime } from '../../../core/zoho/calendar/zones/read-time';
import { eachRow } from '../../../runtime/rows/each-row';
import {
	appointmentIdField,
	ofUsersOption,
	readAsked,
	slotRuleOptions,
	startField,
} from '../../../runtime/panel/calendar-fields';
import {
	readCalendarParams,
	toSlotQuestion,
	type CalendarParams,
} from '../../fields/read-calendar-rules';
import {
	readOutput,
	readSentOptions,
	writeOptionsField,
	type Output,
	type SentOptions,
} from '../../fields/write-options';
import type { ZohoOperation } from '../../operation';
import { showResult } from '../../writing/show-result';
import { appointmentChanges, calendarReads, slotWrites } from './calendar-needs';

interface Params {
	asked: AskedAppointment;
	calendar: CalendarParams;
	start: string;
	end: string | undefined;
	sent: SentOptions;
	output: Output;
}

const offered = ['trigger'] as const;

/** Appointment > Reschedule: the same record at another time (#171). */
export const reschedule: ZohoOperation<Params> = {
	name: 'Reschedule',
	value: 'reschedule',
	action: 'Reschedule appointment',
	description: 'Move an appointment to another free time, with its people and notes',
	access: 'write',
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
	properties: [
		appointmentIdField,
		startField,
		writeOptionsField(offered, [
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
		]),
	],
	read: (parameters) => ({
		asked: readAsked(parameters),
		calendar: { ...readCalendarParams(parameters), needs: 'everyone', limit: 3 },
		start: parameters.text('start'),
		end: parameters.optionalText('options.end'),
		sent: readSentOptions(parameters, offered),
		output: readOutput(parameters),
	}),
	execute: ({ zoho, goOn, rows, timezone }) =>
		eachRow(rows, goOn, async (row) => {
			const { asked, calendar, sent } = row.params;
			const { randomUUID } = await import('node:crypto');
			const question = toSlotQuestion(calendar, { timezone });
			const { zone } = question.rules;
			const start = readTime(row.params.start, zone, 'Start');
			const until = row.params.end;
			const end = until === undefined ? undefined : readTime(until, zone, 'End');
			const moved = await zoho.calendar.reschedule({
				...{ ...asked, start, question, runId: randomUUID() },
				...given({ end, trigger: sent.trigger }),
			});
			const written = moved.action === 'rescheduled' ? `Events ${asked.id} updated` : undefined;
			return { items: [showResult(row, { ...moved })], ...given({ written }) };
		}),
};
