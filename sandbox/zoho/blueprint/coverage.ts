import { part, row, type CoverageRow } from '../coverage-row.ts';

const path = '/crm/v8/{module}/{id}/actions/blueprint';

export const blueprintRoutes: CoverageRow[] = [
	row(
		`GET ${path}`,
		'[SDK, D7]',
		'blueprint',
		'One fixed process each for leads, deals, cases and tasks; a record enters it by its state',
	),
	part(
		`PUT ${path}`,
		'[SDK, D7]',
		'blueprint',
		'Values that a transition does not ask for are ignored [mem]; its note is taken, its attachments and checklists 501',
	),
];

export const blueprintSdk: Record<string, Record<string, string>> = {
	[`GET ${path}`]: { 'Blueprint.getBlueprint': 'blueprint' },
	[`PUT ${path}`]: { 'Blueprint.updateBlueprint': 'blueprint' },
};
