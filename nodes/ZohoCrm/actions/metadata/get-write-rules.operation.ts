import type { IDataObject } from 'n8n-workflow';
import type { WriteRules } from '../../../core/zoho/words/write-rules';
import { given } from '../../../core/kernel/given';
import { eachRow } from '../../../runtime/rows/each-row';
import { failParameter } from '../../../runtime/parameters/parameter-errors';
import { moduleField } from '../../../runtime/panel/module-field';
import { fieldRules } from '../../module-needs';
import type { ZohoOperation } from '../../operation';

interface Params {
	module: string;
	fields: string[];
}

/** Metadata > Get Write Rules: what may be written into a module, for a GPT node or a Gate (#2, #3). */
export const getWriteRules: ZohoOperation<Params> = {
	name: 'Get Write Rules',
	value: 'getWriteRules',
	action: 'Get write rules of module',
	description: 'Retrieve what may be written into a module: fields, types, picklists, required',
	access: 'read',
	scopes: [...fieldRules.scopes, 'ZohoCRM.settings.modules.READ'],
	credits: '1, and 2 for each module',
	routes: [...fieldRules.routes, 'GET /crm/v8/settings/modules'],
	errors: ['FIELDS_UNKNOWN'],
	properties: [
		moduleField,
		{
			displayName: 'Fields to Include',
			name: 'fields',
			type: 'string',
			default: '',
			placeholder: 'e.g. Last_Name, Company, Lead_Source',
			description: 'API names separated by commas. When empty, all fields of the module.',
		},
	],
	read: (parameters) => ({
		module: parameters.locator('module'),
		fields: parameters.list('fields'),
	}),
	execute: ({ zoho, goOn, rows }) =>
		eachRow(rows, goOn, async ({ params: { module, fields }, item }) => {
			const rules = chooseFields(await zoho.metadata.writeRules(module), fields);
			const json: IDataObject = { ...rules };
			return { items: [{ json, ...given({ binary: item.binary }) }] };
		}),
};

/** The hash stays that of the whole module: it tells whether the rules have changed since. */
function chooseFields(rules: WriteRules, names: string[]): WriteRules {
	if (names.length === 0) return rules;
	const unknown = names.filter((name) => !rules.fields.some((field) => field.name === name));
	if (unknown.length > 0) {
		throw failParameter('FIELDS_UNKNOWN', { fields: unknown.join("', '"), module: rules.module });
	}
	return { ...rules, fields: rules.fields.filter((field) => names.includes(field.name)) };
}
