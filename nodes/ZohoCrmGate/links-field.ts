import type { INodeProperties } from 'n8n-workflow';

/** The records that a record is linked to, by their IDs; each module has its own lookups for them. */
export const linksField: INodeProperties = {
	displayName: 'Links',
	name: 'links',
	type: 'collection',
	placeholder: 'Add Link',
	default: {},
	description:
		"Records to link, each by its ID, in whatever lookup the module has for them, such as Contact_Name of a deal or Related To of a task. They win over the proposal's. An empty ID links nothing; where it is in doubt who or what is meant, a person may pick the record in the review.",
	options: [
		{
			displayName: 'Account ID',
			name: 'account',
			type: 'string',
			default: '={{ $json.customer.account.id }}',
			placeholder: 'e.g. 5725767000000524157',
		},
		{
			displayName: 'Case ID',
			name: 'case',
			type: 'string',
			default: '={{ $json.customer.cases.length === 1 ? $json.customer.cases[0].id : "" }}',
			placeholder: 'e.g. 5725767000000524157',
			description: 'The default takes the open case of the customer if there is only one',
		},
		{
			displayName: 'Contact ID',
			name: 'contact',
			type: 'string',
			default: '={{ $json.customer.contact.id }}',
			placeholder: 'e.g. 5725767000000524157',
		},
		{
			displayName: 'Deal ID',
			name: 'deal',
			type: 'string',
			default: '={{ $json.customer.deals.length === 1 ? $json.customer.deals[0].id : "" }}',
			placeholder: 'e.g. 5725767000000524157',
			description: 'The default takes the open deal of the customer if there is only one',
		},
		{
			displayName: 'Lead ID',
			name: 'lead',
			type: 'string',
			default: '={{ $json.customer.lead.id }}',
			placeholder: 'e.g. 5725767000000524157',
		},
	],
};
