import type { Scenario } from './scenario.ts';

const unknown = '5725767000000999999';
const path = '/Leads/{inBlueprint}/actions/blueprint';
const move = (row: object) => ({ blueprint: [row] });
const transition = move({ transition_id: '{transition}', data: { Notes: 'Called' } });

/** What is asked of records in a blueprint. */
export const blueprint: Scenario[] = [
	{ call: `GET ${path}`, status: 200 },
	{ call: 'GET /Leads/{lead}/actions/blueprint', status: 400 },
	{ call: `GET /Leads/${unknown}/actions/blueprint`, status: 400 },
	{ call: `PUT ${path}`, status: 400, body: move({}) },
	{ call: `PUT ${path}`, status: 400, body: move({ transition_id: '1' }) },
	{ call: `PUT ${path}`, status: 400, body: move({ transition_id: '{transition}', data: [] }) },
	{ call: `PUT ${path}`, status: 400, body: {} },
	{ call: 'PUT /Leads/{lead}/actions/blueprint', status: 400, body: transition },
	{ call: `PUT ${path}`, status: 200, body: transition },
	{ call: `PUT ${path}`, status: 400, body: transition },
];
