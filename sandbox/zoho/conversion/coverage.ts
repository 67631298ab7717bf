import { part, row, rule, type CoverageRow } from '../coverage-row.ts';

const convert = 'POST /crm/v8/Leads/{id}/actions/convert';
const options = 'GET /crm/v8/Leads/{id}/__conversion_options';

export const conversionRoutes: CoverageRow[] = [
	part(
		convert,
		'[O26, SDK]',
		'conversion',
		'At once, never as a job (202); a deal names its pipeline, as O26 has it, also where `pipelines` is off; a locked lead and one that waits for approval: CANNOT_PERFORM_ACTION [mem]; a deal that is there already and roles of contacts: 501; sends no mail',
	),
	row(
		options,
		'[O26, D]',
		'conversion',
		'Address, then name of contacts; name of accounts; without the deals of the SDK',
	),
];

export const conversionRules: CoverageRow[] = [
	rule(
		'A converted lead becomes a contact, an account and, when asked for, a deal, or is added to those that are named or alike',
		'[O26, D]',
		'conversion',
		'A company that is missing makes no account; fields go by the default mapping, notes to the contact, activities to contact and deal [mem]; whether a contact that is alike refuses it is a setting',
	),
];

export const conversionSdk: Record<string, Record<string, string> | string> = {
	[convert]: { 'ConvertLead.convertLead': 'conversion' },
	[options]:
		'Its `leadConversionOptions` first asks for the fields of four modules as of one, and gives up',
};
