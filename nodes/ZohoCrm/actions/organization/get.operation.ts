import type { Organization } from '../../../core/zoho/organization/organization';
import { eachRow } from '../../../runtime/rows/each-row';
import { simplifyField } from '../../fields/read-options';
import { idFirst } from '../../showing/id-first';
import { simplifyOrganization } from '../../showing/simplify-organization';
import type { ZohoOperation } from '../../zoho-context';

interface Params {
	simplify: boolean;
}

/** Organization > Get: where the connection leads, asked once for all items. */
export const get: ZohoOperation<Params> = {
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
