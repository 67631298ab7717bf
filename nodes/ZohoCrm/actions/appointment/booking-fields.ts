import type { INodeProperties } from 'n8n-workflow';
import { given } from '../../../core/kernel/given';
import type { Guest } from '../../../core/zoho/calendar/booking/words';
import type { ParameterReader } from '../../../runtime/parameters/parameter-reader';
import {
	durationField,
	slotRuleOptions,
	startField,
	usersField,
} from '../../../runtime/panel/calendar-fields';
import { defaultCountryOption } from '../../fields/customer-fields';
import { moreFieldsOption } from '../../fields/meeting-values';
import { readCountry } from '../../fields/read-customer';

export const bookingFields: INodeProperties[] = [
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
];

export const bookingOptions: INodeProperties[] = [
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
];

/** Reads for whom the appointment is. */
export function readGuest(parameters: ParameterReader): Guest {
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
