import type { INodeProperties } from 'n8n-workflow';
import { shownFor } from './shown-for';

/** Of the customer that was found the record that is of the module; other modules get new records. */
const foundOfModule =
	'={{ ({ Accounts: $json.customer.account, Contacts: $json.customer.contact, Leads: $json.customer.lead })[$parameter.module]?.id ?? "" }}';

/** Which record was found, and what of it is to stay. */
export const foundFields: INodeProperties[] = [
	{
		displayName: 'Found Record ID',
		name: 'foundRecordId',
		type: 'string',
		default: foundOfModule,
		placeholder: 'e.g. 5725767000000524157',
		description:
			'ID of the record to update, as Find Customer found it in the module. Empty plans a new record. The proposal can never supply it.',
		...shownFor('action', 'updateFound'),
	},
	{
		displayName: 'Match',
		name: 'match',
		type: 'string',
		default: '={{ $json.customer.match }}',
		placeholder: 'e.g. exact',
		description:
			'How certain it is who was found: exact, likely, several or none. What is likely or one of several is never written, a person decides on it.',
		...shownFor('action', 'updateFound'),
	},
	{
		displayName: 'Customer',
		name: 'customer',
		type: 'json',
		default: '={{ $json.customer }}',
		description:
			'What Find Customer found. It says in a review who may be meant, and keeps somebody who is known from being created once more.',
		...shownFor('action', 'updateFound'),
	},
	{
		displayName: 'Existing Values',
		name: 'existingValues',
		type: 'options',
		options: [
			{
				name: 'Fill Blanks',
				value: 'fillBlanks',
				description:
					'Keep what the record holds and fill fields that are empty. A checkbox that is not ticked counts as empty.',
			},
			{
				name: 'Replace',
				value: 'replace',
				description: 'Let the proposal replace what the record holds, but for its owner',
			},
		],
		default: 'fillBlanks',
		description:
			'What becomes of the values that the record holds. A name in another script never replaces that of a person or company.',
		...shownFor('action', 'updateFound'),
	},
	{
		displayName: 'Fields to Replace',
		name: 'fieldsToReplace',
		type: 'string',
		default: '',
		placeholder: 'e.g. Phone, Mailing_Street',
		description:
			'API names of the fields whose values may be replaced, separated by commas. The others are filled where they are empty. Empty allows all.',
		displayOptions: { show: { action: ['updateFound'], existingValues: ['replace'] } },
	},
];
