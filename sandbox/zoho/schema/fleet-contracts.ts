import { metadataId } from '../ids.ts';
import { currency, date, lookup, mandatory, picklist, readOnly, special, text } from './fields.ts';
import { module } from './module.ts';

const custom = { custom: true } as const;

/** The organisation's own module, with a field of every type that standard modules lack. */
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
		special('autonumber', 'File_Number', { ...custom, ...readOnly }),
		special('formula', 'Yearly_Fee', {
			...custom,
			...readOnly,
			length: 16,
			decimals: 2,
			expression: '${Fleet_Contracts.Monthly_Fee}*12',
		}),
		special('rollup_summary', 'Number_of_Bikes', {
			...custom,
			...readOnly,
			length: 9,
			rollup: {
				return_type: 'integer',
				rollup_based_on: 'subform',
				based_on_module: { api_name: 'Bikes', id: metadataId('module', 'Bikes') },
				expression: { function: 'count', function_parameters: [{ api_name: 'id' }] },
			},
		}),
		special('subform', 'Bikes', { ...custom, subform: 'Bikes' }),
		special('multiselectlookup', 'Drivers', { ...custom, lookup: ['Contacts'] }),
		special('fileupload', 'Signed_Copy', custom),
		special('imageupload', 'Photos', custom),
	],
);
