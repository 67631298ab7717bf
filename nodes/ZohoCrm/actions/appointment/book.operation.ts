import { given } from '../../../core/kernel/given';
import type { Guest } from '../../../core/zoho/calendar/booking/words';
import { readTime } from '../../../core/zoho/calendar/zones/read-time';
import { eachRow } from '../../../runtime/rows/each-row';
import type { ParameterReader } from '../../../runtime/parameters/parameter-reader';
import {
	durationField,
	slotRuleOptions,
	startField,
	usersField,
} from '../../../runtime/panel/calendar-fields';
import { defaultCountryOption } from '../../fields/customer-fields';
import {
	moreFieldsOption,
	readMeetingValues,
	type MeetingValues,
} from '../../fields/meeting-values';
import {
	readCalendarParams,
	toSlotQuestion,
	type CalendarParams,
} from '../../fields/read-calendar-rules';
import { readCountry } from '../../fields/read-customer';
import {
	readOutput,
	readSentOptions,
	writeOptionsField,
	type Output,
	type SentOptions,
} from '../../fields/write-options';
import type { ZohoOperation } from '../../operation';
import { recordWrite } from '../../writing/record-write';
import { showResult } from '../../writing/show-result';
import { calendarReads, slotWrites } from './calendar-needs';

interface Params {
	calendar: CalendarParams;
	guest: Guest;
	meeting: MeetingValues;
	remindMinutes: number;
	invite: boolean;
	key: string | undefined;
	keyField: string | undefined;
	sent: SentOptions;
	output: Output;
}

const offered = ['trigger'] as const;

/** Appointment > Book (#165, #169, #172, docs/decisions/0037). */
export const book: ZohoOperation<Params> = {
	name: 'Book',
	value: 'book',
	action: 'Book appointment',
	description: 'Book a free time for a contact, who is created when there is none',
	access: 'write',
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
		'CONTACT_UNREADABLE',
		'DUPLICATE_DATA',
		'REQUIRED',
		'TOO_LONG',
		'WRONG_TYPE',
		'CONTACT_UNKNOWN',
		'FIELD_BOOKED',
		'KEY_FIELD_UNFIT',
	],
	properties: [
		{ ...usersField, description: 'IDs of those who take part, the owner first, with commas' },
		{ ...startField, required: false },
		durationField,
		{
			displayName: 'Title',
			name: 'title',
			type: 'string',
			default: '',
			placeholder: 'e.g. Call about the offer',
		},
		{
			displayName: 'Phone',
			name: 'phone',
			type: 'string',
			default: '',
			placeholder: 'e.g. +44 117 496 0125',
			description: 'The contact is looked for by it, and created with it when there is none',
		},
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			default: '',
			placeholder: 'e.g. nathan@example.com',
			description: 'The contact is looked for by it as well',
		},
		{
			displayName: 'Last Name',
			name: 'lastName',
			type: 'string',
			default: '',
			placeholder: 'e.g. Rivers',
			description: 'Of a contact that is created',
		},
		writeOptionsField(offered, [
			...slotRuleOptions,
			defaultCountryOption,
			{
				displayName: 'Booking Key',
				name: 'bookingKey',
				type: 'string',
				default: '',
				placeholder: 'e.g. call-4711',
				description:
					'Two bookings of the same key are the same one: the second finds what the first made. When empty, it is made of users, start and contact.',
			},
			{
				displayName: 'Booking Key Field',
				name: 'keyField',
				type: 'string',
				default: '',
				placeholder: 'e.g. Booking_Key',
				description:
					'API name of a single-line field of meetings that holds the key as well. A booking is then found by it wherever it was moved, and when somebody changed its text.',
			},
			{
				displayName: 'Contact ID',
				name: 'contactId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 5725767000000524157',
				description: 'Of a contact that is known; nobody is looked for then',
			},
			{
				displayName: 'Description',
				name: 'description',
				type: 'string',
				typeOptions: { rows: 3 },
				default: '',
				description: 'Text of the meeting; the booking key is added at its end',
			},
			{
				displayName: 'End',
				name: 'end',
				type: 'string',
				default: '',
				placeholder: 'e.g. 2026-12-01T10:00',
				description: 'Date and time, in place of the duration',
			},
			{
				displayName: 'First Name',
				name: 'firstName',
				type: 'string',
				default: '',
				placeholder: 'e.g. Nathan',
				description: 'Of a contact that is created',
			},
			{
				displayName: 'Invite Participants',
				name: 'invite',
				type: 'boolean',
				default: false,
				description: 'Whether Zoho CRM sends invitations to those who take part',
			},
			{
				displayName: 'Location',
				name: 'venue',
				type: 'string',
				default: '',
				placeholder: 'e.g. Meeting room 2',
			},
			moreFieldsOption,
			{
				displayName: 'Reminder',
				name: 'reminder',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 15,
				description: 'Minutes before the appointment; 0 for none',
			},
		]),
	],
	read: (parameters) => ({
		calendar: { ...readCalendarParams(parameters), needs: 'everyone', limit: 3 },
		guest: readGuest(parameters),
		meeting: readMeetingValues(parameters),
		remindMinutes: parameters.optionalNumber('options.reminder') ?? 15,
		invite: parameters.flag('options.invite'),
		key: parameters.optionalText('options.bookingKey')?.trim(),
		keyField: parameters.optionalText('options.keyField')?.trim(),
		sent: readSentOptions(parameters, offered),
		output: readOutput(parameters),
	}),
	execute: async ({ zoho, goOn, rows, timezone }) => {
		const { readPhone } = await import('../../../runtime/addresses/phone-numbers.js');
		const { readDomain } = await import('../../../runtime/addresses/web-domains.js');
		const { randomUUID } = await import('node:crypto');
		return await eachRow(rows, goOn, async (row) => {
			const { calendar, guest, meeting, remindMinutes, invite, keyField, sent } = row.params;
			const { title, text, venue, more } = meeting;
			const question = toSlotQuestion(calendar, { timezone });
			const { zone } = question.rules;
			const start = readTime(meeting.start, zone, 'Start');
			const end =
				meeting.end === undefined
					? start + calendar.durationMs
					: readTime(meeting.end, zone, 'End');
			const { sha256 } = await import('../../../runtime/host/sha256.js');
			const named = JSON.stringify([calendar.userIds, start, guest]);
			const booked = await zoho.calendar.book(
				{
					...{ slot: { start, end }, question, guest, title, text, more, invite },
					key: row.params.key ?? sha256(named).slice(0, 20),
					runId: randomUUID(),
					...given({ venue, keyField, trigger: sent.trigger }),
					...(remindMinutes > 0 ? { remindMinutes } : {}),
				},
				{ readPhone, readDomain },
			);
			const { action, id } = booked;
			const isMade = action === 'booked' && id !== undefined;
			const written = isMade ? `Events ${id} created` : undefined;
			return { items: [showResult(row, { ...booked })], ...given({ written }) };
		});
	},
};

function readGuest(parameters: ParameterReader): Guest {
	const hasId = parameters.optionalText('options.contactId') !== undefined;
	return {
		phones: parameters.list('phone'),
		emails: parameters.list('email'),
		...given({
			contactId: hasId ? parameters.id('options.contactId') : undefined,
			firstName: parameters.optionalText('options.firstName')?.trim(),
			lastName: parameters.optionalText('lastName')?.trim(),
			country: readCountry(parameters),
		}),
	};
}
