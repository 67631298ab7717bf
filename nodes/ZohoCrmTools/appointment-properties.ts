import type { INodeProperties } from 'n8n-workflow';
import { durationField, slotRuleOptions } from '../runtime/panel/calendar-fields';
import { byLabel } from '../runtime/panel/result-options';

const shared = new Set([
	...['timeZone', 'language', 'bufferBefore', 'bufferAfter', 'notice'],
	...['opensAt', 'closesAt', 'openOn', 'closedOn'],
]);

/** What holds for every appointment that the tools find, book and move: no model can change it. */
export const appointmentsField: INodeProperties = {
	displayName: 'Appointments',
	name: 'appointments',
	type: 'collection',
	placeholder: 'Add Rule',
	default: {},
	displayOptions: { show: { modules: ['Events'] } },
	description: 'What holds for the free times that the tools find, book and move to',
	options: byLabel([
		{
			displayName: 'User Names or IDs',
			name: 'users',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getActiveUsers' },
			default: [],
			description:
				'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
			hint: 'Who may be booked: of several the first who is free. When empty, the connected user.',
		},
		durationField,
		{
			displayName: 'Days Ahead',
			name: 'daysAhead',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 366 },
			default: 14,
			description: 'How many days may be booked, today included',
		},
		{
			displayName: 'Known Contacts Only',
			name: 'knownOnly',
			type: 'boolean',
			default: false,
			description: 'Whether to book for contacts alone that are in Zoho CRM already',
		},
		{
			displayName: 'Invite Participants',
			name: 'invite',
			type: 'boolean',
			default: false,
			description: 'Whether Zoho CRM sends invitations to those who take part',
		},
		...slotRuleOptions.filter(({ name }) => shared.has(name)),
	]),
};
