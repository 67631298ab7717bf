import type { INodeProperties } from 'n8n-workflow';
import { fixedValuesFields } from './fixed-values-fields';
import { moduleField } from '../runtime/panel/module-field';
import { byLabel, resultOptions } from '../runtime/panel/result-options';
import { lookupsField } from './lookups-field';
import { foundFields } from './found-fields';
import { linksField } from './links-field';
import { ownerField } from './owner-field';
import { askFields } from './ask/ask-fields';
import { hiddenForAnswers, shownFor, shownToWeigh } from './shown-for';

/** The panel, in the order in which a person thinks: what is proposed, by which rules, to write where. */
export const gateProperties: INodeProperties[] = [
	{
		displayName: 'Proposal',
		name: 'proposal',
		type: 'json',
		default: '={{ $json.extraction ?? $json }}',
		required: true,
		description: 'What GPT extracted, or an object of field API names and values',
		displayOptions: hiddenForAnswers,
	},
	{
		displayName: 'Rules From',
		name: 'rulesFrom',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Rules Item',
				value: 'item',
				description: "Rules that the operation 'Get Write Rules' put out earlier in the workflow",
			},
			{
				name: 'Zoho CRM',
				value: 'zoho',
				description: 'Fetch the rules of a module once for each run',
			},
		],
		default: 'zoho',
		displayOptions: hiddenForAnswers,
	},
	{
		...moduleField,
		description: 'Module that the record belongs to',
		...shownToWeigh('rulesFrom', 'zoho'),
	},
	{
		displayName: 'Rules',
		name: 'rules',
		type: 'json',
		default: "={{ $('Get Write Rules').item.json }}",
		required: true,
		description: "Item that the operation 'Get Write Rules' put out",
		...shownToWeigh('rulesFrom', 'item'),
	},
	{
		displayName: 'Action',
		name: 'action',
		type: 'options',
		options: [
			{
				name: 'Answer Review',
				value: 'answer',
				action: 'Plan what a person answered',
				description: 'Weigh what a person answered to the form of a review',
			},
			{
				name: 'Ask Person',
				value: 'ask',
				action: 'Ask a person by a form',
				description: 'Show the form of a review, and wait until it is answered or closes',
			},
			{
				name: 'Create',
				value: 'create',
				action: 'Plan new record',
				description: 'Plan a new record',
			},
			{
				name: 'Create or Update',
				value: 'upsert',
				action: 'Plan new or changed record',
				description: 'Create a new record, or update the current one if it already exists (upsert)',
			},
			{
				name: 'Update',
				value: 'update',
				action: 'Plan changed record',
				description: 'Plan a change of a known record',
			},
			{
				name: 'Update What Was Found, Else Create',
				value: 'updateFound',
				action: 'Plan changed record if found else new one',
				description:
					'Plan a change of the record that Find Customer found, or a new one when there is none',
			},
		],
		default: 'create',
	},
	{
		displayName: 'Review',
		name: 'review',
		type: 'json',
		default: '={{ $json.gate.review }}',
		required: true,
		description:
			'What the Gate put out that asked. It says which record is meant and which fields may be filled; the answer cannot change that.',
		...shownFor('action', 'answer'),
	},
	{
		displayName: 'Answer',
		name: 'answer',
		type: 'json',
		default: '={{ $json.answer }}',
		required: true,
		description: 'What was answered, as the action Ask Person puts it on the item',
		...shownFor('action', 'answer'),
	},
	...askFields,
	{
		displayName: 'Record ID',
		name: 'recordId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 5725767000000524157',
		description: 'ID of the record to update, which the proposal can never supply',
		...shownFor('action', 'update'),
	},
	...foundFields,
	{
		displayName: 'Matching Fields',
		name: 'matchingFields',
		type: 'string',
		default: '',
		placeholder: 'e.g. Email',
		description:
			'API names of fields that tell whether the record exists, separated by commas. Empty leaves it to the duplicate check of Zoho CRM.',
		...shownFor('action', 'upsert'),
	},
	{
		displayName: 'Allowed Fields',
		name: 'allowedFields',
		type: 'string',
		default: '',
		placeholder: 'e.g. First_Name, Last_Name, Company',
		description:
			'API names of fields that the proposal may fill, separated by commas. Empty allows all fields that can be written.',
		displayOptions: hiddenForAnswers,
	},
	{
		displayName: 'Also Required',
		name: 'alsoRequired',
		type: 'string',
		default: '',
		placeholder: 'e.g. Email, Phone|Mobile',
		description:
			'API names of fields that must be filled beside those the rules require, separated by commas. A | between names asks for at least one of them.',
		displayOptions: hiddenForAnswers,
	},
	...fixedValuesFields,
	linksField,
	lookupsField,
	ownerField,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		displayOptions: { hide: { action: ['ask'] } },
		options: byLabel([
			{
				displayName: 'Treat Fields GPT Marked for Review As Held',
				name: 'marksHold',
				type: 'boolean',
				default: true,
				description:
					'Whether to hold values that GPT itself marked for review, even if they fit the rules',
				displayOptions: { hide: { '/action': ['answer', 'ask'] } },
			},
			{
				displayName: 'When an Optional Field Is Held',
				name: 'heldOptional',
				type: 'options',
				options: [
					{
						name: 'Let the Rest Through',
						value: 'passRest',
						description: 'Plan the fields that fit, and list the held ones beside the plan',
					},
					{
						name: 'Send to Review',
						value: 'review',
						description: 'Let a person decide on the whole record',
					},
				],
				default: 'review',
				displayOptions: { hide: { '/action': ['answer', 'ask'] } },
			},
			{
				displayName: 'Customer Known by Now',
				name: 'knownByNow',
				type: 'json',
				default: '={{ $json.known }}',
				description:
					"What 'Apply Plan' put out as customer when this answer was to be written and somebody else had made their record. The form then comes back and offers it.",
				displayOptions: { show: { '/action': ['answer'] } },
			},
			{
				displayName: 'Only Match',
				name: 'onlyMatch',
				type: 'string',
				default: '={{ $json.classification.source.from.address }}',
				placeholder: 'e.g. nathan@example.com',
				description:
					'The one value that the matching fields may hold, such as the address an email came from, so that nobody changes a record of somebody else by naming it. Any other value is held for a person.',
				displayOptions: { show: { '/action': ['upsert'] } },
			},
			{
				displayName: 'Reason for Review',
				name: 'reasonForReview',
				type: 'string',
				default: '',
				placeholder: 'e.g. The category is in doubt',
				description:
					'A sentence on why a person has to decide, whatever the values are. Empty leaves it to the rules.',
				displayOptions: { hide: { '/action': ['answer', 'ask'] } },
			},
			...resultOptions('gate'),
		]),
	},
];
