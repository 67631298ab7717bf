import { given } from '../../../core/kernel/given';
import { readTime } from '../../../core/zoho/calendar/zones/read-time';
import { limitFields, readLimit } from '../../../runtime/panel/limit-fields';
import { eachRow } from '../../../runtime/rows/each-row';
import { zoneOption } from '../../../runtime/panel/calendar-fields';
import { simplifyField } from '../../fields/read-options';
import type { ZohoOperation } from '../../operation';
import { idFirst } from '../../showing/id-first';
import { simplifyRecord } from '../../showing/simplify';

interface Params {
	from: string;
	to: string;
	users: string[];
	contactId: string | undefined;
	zone: string | undefined;
	limit?: number;
	simplify: boolean;
}

/** Appointment > Get Many: the meetings of a time (#168). */
export const getMany: ZohoOperation<Params> = {
	name: 'Get Many',
	value: 'getMany',
	action: 'Get many appointments',
	description: 'Retrieve a list of the meetings of a time, without those that are canceled',
	access: 'read',
	scopes: ['ZohoCRM.coql.READ', 'ZohoCRM.modules.READ', 'ZohoCRM.users.READ'],
	credits:
		'3 for each 2,000 meetings of the time or of the contact, and 1 for each 100; with Users 1 for each 200 users',
	routes: ['POST /crm/v8/coql', 'GET /crm/v8/{module}', 'GET /crm/v8/users'],
	errors: [
		'COQL_COLUMN',
		'COQL_FIELD',
		'COQL_MODULE',
		'COQL_REACH',
		'END_BEFORE_START',
		'INVALID_ID',
		'PAGES_BROKEN',
		'TIME_UNREADABLE',
		'USER_UNKNOWN',
		'ZONE_UNKNOWN',
	],
	properties: [
		{
			displayName: 'From',
			name: 'from',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 2026-12-01T00:00',
			description: 'Meetings that end after it',
		},
		{
			displayName: 'To',
			name: 'to',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 2026-12-08T00:00',
			description: 'Meetings that begin before it',
		},
		...limitFields,
		simplifyField,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Contact ID',
					name: 'contactId',
					type: 'string',
					default: '',
					placeholder: 'e.g. 5725767000000300001',
					description: 'Only meetings with this contact',
				},
				zoneOption,
				{
					displayName: 'Users',
					name: 'users',
					type: 'string',
					default: '',
					placeholder: 'e.g. 5725767000000100002',
					description:
						'IDs separated by commas: only meetings in which one of them takes part and has not declined',
				},
			],
		},
	],
	read: (parameters) => ({
		from: parameters.text('from'),
		to: parameters.text('to'),
		users: parameters.list('options.users'),
		contactId:
			parameters.optionalText('options.contactId') === undefined
				? undefined
				: parameters.id('options.contactId'),
		zone: parameters.optionalText('options.timeZone')?.trim(),
		simplify: parameters.flag('simplify'),
		...given({ limit: readLimit(parameters) }),
	}),
	execute: ({ zoho, goOn, rows, timezone }) =>
		eachRow(rows, goOn, async ({ params }) => {
			const zone = params.zone ?? timezone;
			const within = {
				start: readTime(params.from, zone, 'From'),
				end: readTime(params.to, zone, 'To'),
			};
			const { users, contactId, limit, simplify } = params;
			const wanted = { users, ...given({ contactId, limit }) };
			const records = await zoho.calendar.meetings(within, wanted);
			return {
				items: records.map((one) => ({ json: simplify ? simplifyRecord(one) : idFirst(one) })),
			};
		}),
};
