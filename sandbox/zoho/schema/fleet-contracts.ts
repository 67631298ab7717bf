import { currency, date, lookup, mandatory, picklist, text } from './fields.ts';
import { module } from './module.ts';

const custom = { custom: true } as const;

/** The organisation's own module. */
export const fleetContracts = module(
	'Fleet_Contracts',
	{
		singular: 'Fleet Contract',
		plural: 'Fleet Contracts',
		scope: 'custom',
		nameField: 'Name',
		duplicateField: 'Name',
		custom: true,
	},
	[
		text('Name', { length: 120, label: 'Fleet Contract Name', ...mandatory }),
		lookup('Account', ['Accounts'], custom),
		date('Start_Date', custom),
		currency('Monthly_Fee', custom),
		picklist('Status', ['Draft', 'Active', 'Ended'], custom),
		picklist('Services_Included', ['Maintenance', 'Insurance', 'Replacement Bike'], {
			...custom,
			type: 'multiselectpicklist',
		}),
		text('Contract_Number', { length: 20, unique: true, ...custom }),
	],
);
