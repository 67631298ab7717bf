import { given } from '../../../core/kernel/given';
import { eachRow } from '../../../runtime/rows/each-row';
import { limitFields, readLimit } from '../../../runtime/panel/limit-fields';
import { simplifyField } from '../../fields/read-options';
import { idFirst } from '../../showing/id-first';
import { simplifyUser } from '../../showing/simplify-user';
import type { ZohoOperation } from '../../operation';

interface Params {
	type: string;
	limit?: number;
	simplify: boolean;
}

/** User > Get Many (#90, #134). */
export const getMany: ZohoOperation<Params> = {
	name: 'Get Many',
	value: 'getMany',
	action: 'Get many users',
	description: 'Retrieve a list of the users of the organization',
	access: 'read',
	scopes: ['ZohoCRM.users.READ'],
	credits: '1 for each 200 users',
	routes: ['GET /crm/v8/users'],
	errors: ['PAGES_BROKEN', 'PAGES_REPEATED', 'PAGINATION_LIMIT_EXCEEDED'],
	properties: [
		{
			displayName: 'Type',
			name: 'type',
			type: 'options',
			options: [
				{ name: 'Active', value: 'ActiveUsers' },
				{ name: 'Active and Confirmed', value: 'ActiveConfirmedUsers' },
				{ name: 'Administrators', value: 'AdminUsers' },
				{ name: 'All', value: 'AllUsers' },
				{ name: 'Connected User Only', value: 'CurrentUser' },
				{ name: 'Deactivated', value: 'DeactiveUsers' },
			],
			default: 'ActiveUsers',
		},
		...limitFields,
		simplifyField,
	],
	read: (parameters) => ({
		type: parameters.text('type'),
		simplify: parameters.flag('simplify'),
		...given({ limit: readLimit(parameters) }),
	}),
	execute: ({ zoho, goOn, rows }) =>
		eachRow(rows, goOn, async ({ params: { simplify, ...wanted } }) => {
			const users = await zoho.users.list(wanted);
			return {
				items: users.map((user) => ({ json: simplify ? simplifyUser(user) : idFirst(user) })),
			};
		}),
};
