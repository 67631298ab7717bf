import { mandatory, special, text, textarea } from './fields.ts';
import { module } from './module.ts';

export const notes = module(
	'Notes',
	{ singular: 'Note', nameField: 'Note_Title', upsertable: false },
	[
		text('Note_Title', { length: 120 }),
		textarea('Note_Content', { length: 65_535 }),
		special('multi_module_lookup', 'Parent_Id', {
			label: 'Parent ID',
			length: 120,
			...mandatory,
			lookup: [
				'Leads',
				'Contacts',
				'Accounts',
				'Deals',
				'Tasks',
				'Events',
				'Calls',
				'Cases',
				'Products',
				'Campaigns',
				'Vendors',
				'Solutions',
				'Fleet_Contracts',
			],
		}),
	],
);
