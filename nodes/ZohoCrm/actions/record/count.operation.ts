import { given } from '../../../core/kernel/given';
import { eachRow } from '../../../runtime/rows/each-row';
import { moduleField } from '../../../runtime/panel/module-field';
import {
	readSearch,
	searchChoices,
	searchFields,
	type GivenSearch,
} from '../../fields/search-fields';
import { fieldRules } from '../../module-needs';
import type { ZohoOperation } from '../../operation';
import { toSearchBy } from './to-search-by';

interface Params {
	module: string;
	/** Left out, all records are counted. */
	by?: GivenSearch;
}

/** What Zoho counts cannot be looked at. */
const withParts = (choice: (typeof searchChoices)[number]) =>
	choice.value === 'email'
		? { ...choice, description: `${choice.description}, or a part of one` }
		: choice;

/** Record > Count: the records of a module, or those that a search finds, in one call. */
export const count: ZohoOperation<Params> = {
	name: 'Count',
	value: 'count',
	action: 'Count records',
	description: 'Count the records of a module, or those that a search finds',
	access: 'read',
	scopes: ['ZohoCRM.modules.READ', 'ZohoSearch.securesearch.READ', ...fieldRules.scopes],
	credits: '1; with conditions 2 more for the fields of each module',
	routes: ['GET /crm/v8/{module}/actions/count', ...fieldRules.routes],
	errors: [
		'AMBIGUITY_DURING_PROCESSING',
		'CONDITION_VALUE',
		'CRITERIA_LIMIT_EXCEEDED',
		'CRITERIA_NOT_READ',
		'INVALID_DATA',
		'INVALID_QUERY',
		'LIMIT_REACHED',
		'OPERATOR_NOT_SUPPORTED',
		'PHONE_TOO_SHORT',
		'SEARCH_EMPTY',
		'UNKNOWN_FIELD',
		'WORD_TOO_SHORT',
	],
	properties: [
		moduleField,
		{
			displayName: 'Records to Count',
			name: 'searchBy',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'All Records', value: 'all', description: 'Every record of the module' },
				...searchChoices.map(withParts),
			],
			default: 'all',
			description:
				'All of them, or those that a search finds; a search sees new records after a short delay',
		},
		...searchFields,
	],
	read: (parameters) => ({
		module: parameters.locator('module'),
		...given({ by: parameters.raw('searchBy') === 'all' ? undefined : readSearch(parameters) }),
	}),
	execute: ({ zoho, goOn, rows }) =>
		eachRow(rows, goOn, async ({ params: { module, by } }) => {
			const asked = by && (await toSearchBy(zoho, module, by));
			return { items: [{ json: { count: await zoho.records.count(module, asked), module } }] };
		}),
};
