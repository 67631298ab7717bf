import { eachRow } from '../../../runtime/rows/each-row';
import { limitFields, readLimit } from '../../../runtime/panel/limit-fields';
import { idFirst } from '../../showing/id-first';
import type { ZohoOperation } from '../../zoho-context';

interface Params {
	query: string;
	limit?: number;
}

/** Query > Run COQL Query (#21). */
export const coql: ZohoOperation<Params> = {
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
	read: (parameters) => {
		const limit = readLimit(parameters);
		return { query: parameters.text('query'), ...(limit === undefined ? {} : { limit }) };
	},
	execute: ({ zoho, goOn, rows }) =>
		eachRow(rows, goOn, async ({ params: { query, limit } }) => {
			const records = await zoho.coql(query, limit);
			return { items: records.map((record) => ({ json: idFirst(record) })) };
		}),
};
