import type { SearchBy } from '../../../core/zoho/records/search-by';
import { eachRow } from '../../../runtime/rows/each-row';
import type { ParameterReader } from '../../../runtime/parameters/parameter-reader';
import { limitFields, readLimit } from '../../../runtime/panel/limit-fields';
import { moduleField } from '../../../runtime/panel/module-field';
import { fieldsOption, simplifyField } from '../../fields/read-options';
import { conditionsFields, readConditions, type Conditions } from '../../fields/conditions-field';

import { idFirst } from '../../showing/id-first';
import { simplifyRecord } from '../../showing/simplify';
import { toCriteria } from './to-criteria';
import type { ZohoOperation } from '../../zoho-context';

type Wanted = SearchBy | { conditions: Conditions };

interface Params {
	module: string;
	by: Wanted;
	fields: string[];
	limit?: number;
	simplify: boolean;
}

/** Record > Search: by conditions, e-mail address, phone number or word (#78, #112–#114). */
export const search: ZohoOperation<Params> = {
	properties: [
		moduleField,
		{
			displayName: 'Search By',
			name: 'searchBy',
			type: 'options',
			options: [
				{ name: 'Conditions', value: 'conditions', description: 'Fields, operators and values' },
				{ name: 'Criteria', value: 'criteria', description: 'In Zoho CRM’s own notation' },
				{ name: 'Email', value: 'email', description: 'In any e-mail field of the record' },
				{ name: 'Phone', value: 'phone', description: 'In any phone field of the record' },
				{ name: 'Word', value: 'word', description: 'In any text field of the record' },
			],
			default: 'conditions',
		},
		...conditionsFields,
		{
			displayName: 'Criteria',
			name: 'criteria',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. ((Last_Name:equals:Rivers)and(City:starts_with:New))',
			displayOptions: { show: { searchBy: ['criteria'] } },
		},
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. nathan@example.com',
			displayOptions: { show: { searchBy: ['email'] } },
		},
		{
			displayName: 'Phone',
			name: 'phone',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. +1 555 0100',
			displayOptions: { show: { searchBy: ['phone'] } },
		},
		{
			displayName: 'Word',
			name: 'word',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. forklift',
			description: 'At least two characters',
			displayOptions: { show: { searchBy: ['word'] } },
		},
		...limitFields,
		simplifyField,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [fieldsOption],
		},
	],
	read: (parameters) => {
		const limit = readLimit(parameters);
		return {
			module: parameters.locator('module'),
			by: readWanted(parameters),
			fields: parameters.list('options.fields'),
			simplify: parameters.flag('simplify'),
			...(limit === undefined ? {} : { limit }),
		};
	},
	execute: ({ zoho, goOn, rows }) =>
		eachRow(rows, goOn, async ({ params: { by, simplify, ...wanted } }) => {
			const asked =
				'conditions' in by
					? { criteria: await toCriteria(zoho, wanted.module, by.conditions) }
					: by;
			const records = await zoho.records.search({ ...wanted, by: asked });
			return {
				items: records.map((record) => ({
					json: simplify ? simplifyRecord(record) : idFirst(record),
				})),
			};
		}),
};

function readWanted(parameters: ParameterReader): Wanted {
	switch (parameters.raw('searchBy')) {
		case 'criteria':
			return { criteria: parameters.text('criteria') };
		case 'email':
			return { email: parameters.text('email').trim() };
		case 'phone':
			return { phone: parameters.text('phone').trim() };
		case 'word':
			return { word: parameters.text('word').trim() };
		default:
			return { conditions: readConditions(parameters) };
	}
}
