import type { INodeProperties } from 'n8n-workflow';

const shownWithDeal = { show: { createDeal: [true] } };

/** What a deal of the conversion needs. */
export const dealFields: INodeProperties[] = [
	{
		displayName: 'Create Deal',
		name: 'createDeal',
		noDataExpression: true,
		type: 'boolean',
		default: false,
		description: 'Whether to make a deal of the new contact and account as well',
	},
	{
		displayName: 'Deal Name',
		name: 'dealName',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Twelve bikes for the depot',
		displayOptions: shownWithDeal,
	},
	{
		displayName: 'Stage',
		name: 'stage',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Qualification',
		displayOptions: shownWithDeal,
	},
	{
		displayName: 'Closing Date',
		name: 'closingDate',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 2026-12-31',
		displayOptions: shownWithDeal,
	},
];

/** What may be said beside; order by label. */
export const conversionOptions: INodeProperties[] = [
	{
		displayName: 'Account ID',
		name: 'accountId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 5725767000000524157',
		description: 'The account that takes the lead up. When empty, a new one is made.',
	},
	{
		displayName: 'Add to Existing Records',
		name: 'addToExisting',
		type: 'boolean',
		default: false,
		description:
			'Whether to add the lead to a contact and an account that Zoho CRM finds to be the same, if there are any',
	},
	{
		displayName: 'Amount',
		name: 'amount',
		type: 'number',
		default: 0,
		description: 'Amount of the deal',
	},
	{
		displayName: 'Contact ID',
		name: 'contactId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 5725767000000524157',
		description: 'The contact that takes the lead up. When empty, a new one is made.',
	},
	{
		displayName: 'Overwrite Existing Values',
		name: 'overwrite',
		type: 'boolean',
		default: false,
		description:
			'Whether to write values of the lead over those of a contact or account that takes it up',
	},
	{
		displayName: 'Owner ID',
		name: 'ownerId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 5725767000000100002',
		description: 'Owner of the new records. When empty, the owner of the lead.',
	},
	{
		displayName: 'Pipeline',
		name: 'pipeline',
		type: 'string',
		default: '',
		placeholder: 'e.g. Standard (Standard)',
		description: 'Pipeline of the deal; not needed where the organization has a single one',
	},
];
