import type { INodeProperties } from 'n8n-workflow';
import type { AskedAppointment } from '../../core/zoho/calendar/booking/read-appointment';
import type { ParameterReader } from '../parameters/parameter-reader';

export const usersField: INodeProperties = {
	displayName: 'Users',
	name: 'users',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 5725767000000100002',
	description: 'IDs of the users whose calendars are looked at, separated by commas',
};

export const startField: INodeProperties = {
	displayName: 'Start',
	name: 'start',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 2026-12-01T09:30',
	description: 'Date and time, in the time zone of the options unless it has an offset of its own',
};

export const durationField: INodeProperties = {
	displayName: 'Duration',
	name: 'duration',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 30,
	description: 'Minutes of the appointment',
};

export const appointmentIdField: INodeProperties = {
	displayName: 'Appointment ID',
	name: 'appointmentId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 5725767000000524157',
	description: 'The ID of the meeting in Zoho CRM, as Book gives it',
};

export const ofUsersOption: INodeProperties = {
	displayName: 'Only Of Users',
	name: 'ofUsers',
	type: 'string',
	default: '',
	placeholder: 'e.g. 5725767000000100002',
	description: 'IDs separated by commas: an appointment of any other owner is refused',
};

/** Reads which appointment is to be changed. */
export function readAsked(parameters: ParameterReader): AskedAppointment {
	const ofUsers = parameters.list('options.ofUsers');
	return { id: parameters.id('appointmentId'), ...(ofUsers.length > 0 ? { ofUsers } : {}) };
}

const minutes = (
	displayName: string,
	name: string,
	description: string,
	more: Partial<INodeProperties> = {},
): INodeProperties => ({
	...{ displayName, name, description, default: 0 },
	...{ type: 'number', typeOptions: { minValue: 0 } },
	...more,
});

export const zoneOption: INodeProperties = {
	displayName: 'Time Zone',
	name: 'timeZone',
	type: 'string',
	default: '',
	placeholder: 'e.g. Europe/Amsterdam',
	description: 'By name, so that summer time is right. When empty, that of the workflow.',
};

export const languageOption: INodeProperties = {
	displayName: 'Language',
	name: 'language',
	type: 'string',
	default: 'en-US',
	placeholder: 'e.g. nl',
	description: 'In which times are said, as a language tag',
};

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
	.map((name, value) => ({ name, value }))
	.sort((one, other) => (one.name < other.name ? -1 : 1));

/** What makes a time free; all operations that look at calendars have them. */
export const slotRuleOptions: INodeProperties[] = [
	zoneOption,
	languageOption,
	minutes('Buffer Before', 'bufferBefore', 'Minutes before the appointment that are free as well'),
	minutes('Buffer After', 'bufferAfter', 'Minutes after the appointment that are free as well'),
	minutes('Shortest Notice', 'notice', 'Minutes from now to the earliest start'),
	minutes('Minutes of a Call', 'callMinutes', 'How long a call takes that is still to come', {
		default: 15,
	}),
	{
		...minutes('Most Per Day', 'mostPerDay', 'Appointments and meetings of a user on one day'),
		typeOptions: { minValue: 1 },
		default: 8,
	},
	{
		displayName: 'Calendars Besides Meetings',
		name: 'also',
		type: 'multiOptions',
		options: [
			{ name: 'Appointments of Services', value: 'appointments' },
			{ name: 'Calls', value: 'calls' },
		],
		default: ['appointments', 'calls'],
		description: 'What keeps users busy beside their meetings',
	},
	{
		displayName: 'Opens At',
		name: 'opensAt',
		type: 'string',
		default: '09:00',
		placeholder: 'e.g. 09:00',
		description:
			'With Closes At, in place of the business hours and holidays of the organization, in the time zone of the options',
	},
	{
		displayName: 'Closes At',
		name: 'closesAt',
		type: 'string',
		default: '17:00',
		placeholder: 'e.g. 17:30',
		description: 'With Opens At; 24:00 for the end of the day',
	},
	{
		displayName: 'Open On',
		name: 'openOn',
		type: 'multiOptions',
		options: weekdays,
		default: [1, 2, 3, 4, 5],
		description: 'Days of the week, with Opens At and Closes At',
	},
	{
		displayName: 'Closed On',
		name: 'closedOn',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2026-12-25, 2027-01-01',
		description: 'Dates separated by commas, with Opens At and Closes At',
	},
];
