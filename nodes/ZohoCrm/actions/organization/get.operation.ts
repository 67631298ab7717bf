import type { Organization } from '../../../core/zoho/organization/organization';
import { eachRow } from '../../../runtime/rows/each-row';
import { simplifyField } from '../../fields/read-options';
import { idFirst } from '../../showing/id-first';
import { simplifyOrganization } from '../../showing/simplify-organization';
import type { ZohoOperation } from '../../operation';

interface Params {
	simplify: boolean;
}

/** Organization > Get: where the connection leads, asked once for all items. */
export const get: ZohoOperation<Params> = {
	name: 'Get',
	value: 'get',
	action: 'Get organization',
	description:
		'Check where the connection leads: name, edition, data center, production or sandbox',
	access: 'read',
	scopes: ['ZohoCRM.org.READ', 'ZohoCRM.users.READ'],
	credits: '2 for all items together',
	routes: ['GET /crm/v8/org', 'GET /crm/v8/users'],
	errors: [],
	properties: [simplifyField],
	read: (parameters) => ({ simplify: parameters.flag('simplify') }),
	execute: ({ zoho, goOn, rows }) => {
		let asked: Promise<Organization> | undefined;
		return eachRow(rows, goOn, async ({ params: { simplify } }) => {
			asked ??= zoho.organization();
			const found = await asked;
			return { items: [{ json: simplify ? simplifyOrganization(found) : idFirst(found.record) }] };
		});
	},
};
