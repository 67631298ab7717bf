import { given } from '../../../core/kernel/given';
import { eachRow } from '../../../runtime/rows/each-row';
import { limitFields, readLimit } from '../../../runtime/panel/limit-fields';
import { moduleField } from '../../../runtime/panel/module-field';
import { fieldsOption, simplifyField } from '../../fields/read-options';
import {
	readSearch,
	searchChoices,
	searchFields,
	partsOption,
	type GivenSearch,
} from '../../fields/search-fields';
import { idFirst } from '../../showing/id-first';
import { simplifyRecord } from '../../showing/simplify';
import { fieldRules } from '../../module-needs';
import { toSearchBy } from './to-search-by';
import type { ZohoOperation } from '../../operation';

interface Params {
	module: string;
	by: GivenSearch;
	fields: string[];
	limit?: number;
	simplify: boolean;
}

/** Record > Search: by conditions, e-mail address, phone number or word (#78, #112–#114). */
export const search: ZohoOperation<Params> = {
	name: 'Search',
	value: 'search',
	action: 'Search records',
	description: 'Find records by conditions, email address, phone number or word',
	access: 'read',
	scopes: ['ZohoCRM.modules.READ', 'ZohoSearch.securesearch.READ', ...fieldRules.scopes],
	credits:
		'1 for each 200 records; with conditions 2 more for the fields of each module, by email 1',
	routes: ['GET /crm/v8/{module}/search', ...fieldRules.routes],
	errors: [
		'CONDITION_VALUE',
		'CRITERIA_LIMIT_EXCEEDED',
		'CRITERIA_NOT_READ',
		'INVALID_QUERY',
		'LIMIT_REACHED',
		'OPERATOR_NOT_SUPPORTED',
		'PAGES_BROKEN',
		'PAGES_REPEATED',
		'PHONE_TOO_SHORT',
		'SEARCH_EMPTY',
		'TOO_MANY_FIELDS',
		'UNKNOWN_FIELD',
		'WORD_TOO_SHORT',
	],
	properties: [
		moduleField,
		{
			displayName: 'Search By',
			name: 'searchBy',
			type: 'options',
			noDataExpression: true,
			options: searchChoices,
			default: 'conditions',
		},
		...searchFields,
		...limitFields,
		simplifyField,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [fieldsOption, partsOption],
		},
	],
	read: (parameters) => ({
		module: parameters.locator('module'),
		by: readSearch(parameters),
		fields: parameters.list('options.fields'),
		simplify: parameters.flag('simplify'),
		...given({ limit: readLimit(parameters) }),
	}),
	execute: ({ zoho, goOn, rows }) =>
		eachRow(rows, goOn, async ({ params: { by, simplify, ...wanted } }) => {
			const asked = await toSearchBy(zoho, wanted.module, by);
			const records = await zoho.records.search({ ...wanted, by: asked });
			return {
				items: records.map((record) => ({
					json: simplify ? simplifyRecord(record) : idFirst(record),
				})),
			};
		}),
};
