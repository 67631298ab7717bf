import type { INodeProperties } from 'n8n-workflow';
import { byLabel, resultOptions } from '../../runtime/panel/result-options';

/** What is known of the customer; each may be left empty, but not all. */
export const customerFields: INodeProperties[] = [
	{
		displayName: 'Email',
		name: 'email',
		type: 'string',
		default: '',
		placeholder: 'e.g. nathan@example.com',
		description: 'One address or several with commas, also as in the head of an email',
	},
	{
		displayName: 'Phone',
		name: 'phone',
		type: 'string',
		default: '',
		placeholder: 'e.g. +44 117 496 0125',
		description: 'One number or several with commas, written in any way',
	},
	{
		displayName: 'Person Name',
		name: 'personName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Nathan Rivers',
	},
	{
		displayName: 'Company',
		name: 'company',
		type: 'string',
		default: '',
		placeholder: 'e.g. Oakhurst Parcel Service',
		description: 'With or without its legal form',
	},
	{
		displayName: 'Web Domain',
		name: 'webDomain',
		type: 'string',
		default: '',
		placeholder: 'e.g. example.com',
		description:
			'Domain or web address of the company. The domain of the email address is looked for as well, unless anybody can get an address there.',
	},
];

/** For numbers without the code of their country. */
export const defaultCountryOption: INodeProperties = {
	displayName: 'Default Country',
	name: 'country',
	type: 'string',
	default: '',
	placeholder: 'e.g. GB',
	description: 'Country of phone numbers that are written without its code, as two letters',
};

const searchOptions: INodeProperties[] = [
	{
		displayName: 'Closed Case Statuses',
		name: 'closedStatuses',
		type: 'string',
		default: 'Closed',
		placeholder: 'e.g. Closed, Resolved',
		description: 'Statuses of cases that are not open, separated by commas',
	},
	defaultCountryOption,
	{
		displayName: 'Modules to Look In',
		name: 'modules',
		type: 'multiOptions',
		options: [
			{ name: 'Accounts', value: 'Accounts' },
			{ name: 'Contacts', value: 'Contacts' },
			{ name: 'Leads', value: 'Leads' },
		],
		default: ['Accounts', 'Contacts', 'Leads'],
	},
	{
		displayName: 'Return Open Cases',
		name: 'openCases',
		type: 'boolean',
		default: true,
		description: 'Whether to read the open cases of the contact and the account',
	},
	{
		displayName: 'Return Open Deals',
		name: 'openDeals',
		type: 'boolean',
		default: true,
		description: 'Whether to read the open deals of the contact and the account',
	},
];

export const customerOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: byLabel([...searchOptions, ...resultOptions('customer')]),
};
