import { given } from '../../../core/kernel/given';
import { readMeetingValues } from '../../fields/meeting-values';
import { readCalendarParams, readTimes } from '../../fields/read-calendar-rules';
import { recordWrite } from '../../writing/record-write';
import { bookingFields, bookingOptions, readGuest } from './booking-fields';
import { calendarReads, slotWrites } from './calendar-needs';
import { changeCalendar } from './change-calendar';

/** Appointment > Book (#165, #169, #172, docs/decisions/0037). */
export const book = changeCalendar({
	name: 'Book',
	value: 'book',
	action: 'Book appointment',
	description: 'Book a free time for a contact, who is created when there is none',
	scopes: [...calendarReads.scopes, ...slotWrites.scopes],
	credits:
		'about 15 for each item: to find the contact, to read the calendars, to hold the time, to look again and to book it',
	routes: [...calendarReads.routes, ...slotWrites.routes],
	errors: [
		...calendarReads.errors,
		...slotWrites.errors,
		...recordWrite.errors,
		'CONTACT_NAME_MISSING',
		'CONTACT_NOT_GIVEN',
		'CONTACT_UNCERTAIN',
		'CONTACT_UNKNOWN',
		'CONTACT_UNREADABLE',
		'FIELD_BOOKED',
		'KEY_FIELD_UNFIT',
	],
	properties: bookingFields,
	options: bookingOptions,
	read: (parameters) => ({
		calendar: readCalendarParams(parameters),
		guest: readGuest(parameters),
		meeting: readMeetingValues(parameters),
		remindMinutes: parameters.optionalNumber('options.reminder') ?? 15,
		invite: parameters.flag('options.invite'),
		key: parameters.optionalText('options.bookingKey')?.trim(),
		keyField: parameters.optionalText('options.keyField')?.trim(),
	}),
	change: async ({ calendar, guest, meeting, remindMinutes, invite, key, keyField }, around) => {
		const { readPhone } = await import('../../../runtime/addresses/phone-numbers.js');
		const { readDomain } = await import('../../../runtime/addresses/web-domains.js');
		const { sha256 } = await import('../../../runtime/host/sha256.js');
		const { randomUUID } = await import('node:crypto');
		const { title, text, venue, more } = meeting;
		const times = readTimes(calendar, meeting, around.timezone);
		const { question, start, end = start + calendar.durationMs } = times;
		const named = JSON.stringify([calendar.userIds, start, guest]);
		const booked = await around.zoho.calendar.book(
			{
				...{ slot: { start, end }, question, guest, title, text, more, invite },
				key: key ?? sha256(named).slice(0, 20),
				runId: randomUUID(),
				...given({ venue, keyField, trigger: around.trigger }),
				...(remindMinutes > 0 ? { remindMinutes } : {}),
			},
			{ readPhone, readDomain },
		);
		const { action, id } = booked;
		const isMade = action === 'booked' && id !== undefined;
		return { result: booked, written: isMade ? `Events ${id} created` : undefined };
	},
});
