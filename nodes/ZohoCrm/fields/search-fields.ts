import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { SearchBy } from '../../core/zoho/records/search-by';
import type { ParameterReader } from '../../runtime/parameters/parameter-reader';
import { fieldsFor } from '../../runtime/panel/fields-for';
import {
	conditionsFields,
	readConditions,
	type Conditions,
} from '../../runtime/panel/conditions-fields';

/** What the panel says to search by; conditions are still those of the builder. */
export type GivenSearch = SearchBy | { conditions: Conditions };

/** The choices of `searchBy`. */
export const searchChoices: INodePropertyOptions[] = [
	{ name: 'Conditions', value: 'conditions', description: 'Fields, operators and values' },
	{ name: 'Criteria', value: 'criteria', description: 'In Zoho CRM’s own notation' },
	{ name: 'Email', value: 'email', description: 'An address in any e-mail field of the record' },
	{ name: 'Phone', value: 'phone', description: 'In any phone field of the record' },
	{ name: 'Word', value: 'word', description: 'In any text field of the record' },
];

/** Zoho's own search finds `john.doe` in `john.doe@example.com`, too. */
export const partsOption: INodeProperties = {
	displayName: 'Match Parts of Addresses',
	name: 'parts',
	type: 'boolean',
	default: false,
	description:
		'Whether to find records whose address holds the given text anywhere, such as a domain',
	displayOptions: { show: { '/searchBy': ['email'] } },
};

/** What each of the choices asks for. */
export const searchFields: INodeProperties[] = [
	...fieldsFor({ searchBy: ['conditions'] }, conditionsFields),
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
];

function readEmail(parameters: ParameterReader): SearchBy {
	const email = parameters.text('email').trim();
	return parameters.flag('options.parts') ? { email, parts: true } : { email };
}

export function readSearch(parameters: ParameterReader): GivenSearch {
	switch (parameters.raw('searchBy')) {
		case 'criteria':
			return { criteria: parameters.text('criteria') };
		case 'email':
			return readEmail(parameters);
		case 'phone':
			return { phone: parameters.text('phone').trim() };
		case 'word':
			return { word: parameters.text('word').trim() };
		default:
			return { conditions: readConditions(parameters) };
	}
}
