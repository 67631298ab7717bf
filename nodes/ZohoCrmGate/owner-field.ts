import type { INodeProperties } from 'n8n-workflow';

/** Who gets a new record: the first of these that is exactly one active user. */
export const ownerField: INodeProperties = {
	displayName: 'Owner',
	name: 'owner',
	type: 'collection',
	placeholder: 'Add Source',
	default: {},
	description:
		'Who owns a new record. The first source that is exactly one active user, by email address or ID, decides in this order: owner of the customer, recipient of the mail, host of the call, chosen user. Without one Zoho CRM decides. A record that is there keeps its owner, unless Fields to Replace names Owner.',
	options: [
		{
			displayName: "1. Customer's Owner",
			name: 'ofCustomer',
			type: 'string',
			default: '={{ $json.customer.owner.id }}',
			placeholder: 'e.g. nathan@example.com',
			description: 'ID or email address of the owner that the record of the customer has',
		},
		{
			displayName: "2. Mail's Recipient",
			name: 'ofMail',
			type: 'string',
			default: '={{ $json.classification.source.to }}',
			placeholder: 'e.g. Nathan <nathan@example.com>',
			description:
				'What the head of the mail says after To. If several of the addresses are users, none of them is taken.',
		},
		{
			displayName: "3. Call's Host",
			name: 'ofCall',
			type: 'string',
			default: '',
			placeholder: 'e.g. nathan@example.com',
			description:
				'Email address of whoever held the call, as its platform says; a name is not taken',
		},
		{
			displayName: '4. Chosen User Name or ID',
			name: 'chosen',
			type: 'options',
			typeOptions: { loadOptionsMethod: 'getActiveUsers' },
			default: '',
			description:
				'Whoever else is to get the record. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
	],
};
