import { given } from '../../../core/kernel/given';
import { eachRow } from '../../../runtime/rows/each-row';
import { limitFields, readLimit } from '../../../runtime/panel/limit-fields';
import { idFirst } from '../../showing/id-first';
import { fieldNames } from '../../module-needs';
import type { ZohoOperation } from '../../operation';

interface Params {
	query: string;
	limit?: number;
}

/** Query > Run COQL Query (#21). */
export const coql: ZohoOperation<Params> = {
	name: 'Run COQL Query',
	value: 'coql',
	action: 'Run COQL query',
	description: 'Select records, lookups and sums with CRM Object Query Language',
	access: 'read',
	scopes: ['ZohoCRM.coql.READ', 'ZohoCRM.modules.READ', ...fieldNames.scopes],
	credits: 'For each call by the rows it asks for: 1 up to 200, 2 up to 1,000, 3 up to 2,000',
	routes: ['POST /crm/v8/coql', ...fieldNames.routes],
	errors: [
		'COQL_ALIAS',
		'COQL_COLUMN',
		'COQL_FIELD',
		'COQL_LIMIT',
		'COQL_MODULE',
		'COQL_NOT_A_QUERY',
		'COQL_OPERATOR',
		'COQL_REACH',
		'COQL_STAR',
		'COQL_TOO_MUCH',
		'COQL_WITHOUT_WHERE',
		'PAGES_BROKEN',
		'PAGES_REPEATED',
		'SYNTAX_ERROR',
	],
	properties: [
		{
			displayName: 'Query',
			name: 'query',
			type: 'string',
			typeOptions: { rows: 5 },
			default: '',
			required: true,
			placeholder: "e.g. select Last_Name, Email from Leads where Lead_Status = 'Contacted'",
			description:
				'A SELECT query in COQL with API names; WHERE is mandatory, and with more than two conditions brackets go around each pair',
		},
		...limitFields,
	],
	read: (parameters) => ({
		query: parameters.text('query'),
		...given({ limit: readLimit(parameters) }),
	}),
	execute: ({ zoho, goOn, rows }) =>
		eachRow(rows, goOn, async ({ params: { query, limit } }) => {
			const records = await zoho.coql(query, limit);
			return { items: records.map((record) => ({ json: idFirst(record) })) };
		}),
};
