import type { Scenario } from './scenario.ts';

const unknown = '5725767000000999999';
const bin = '/settings/recycle_bin';
const details = 'field_history.data_type,field_history.pick_list_values,done_by.profile';
const filter = encodeURIComponent('{"field":{"api_name":"source"},"comparator":"like"}');

/** What is asked of changes: the timeline of a record, and its way back from the Recycle Bin. */
export const changes: Scenario[] = [
	{
		call: 'POST /Leads',
		status: 201,
		body: { data: [{ Last_Name: 'Changed', Company: 'Papers Ltd.' }] },
		keep: 'changed',
	},
	{ call: 'PUT /Leads/{changed}', status: 200, body: { data: [{ Lead_Status: 'Contacted' }] } },
	{ call: 'GET /Leads/{changed}/__timeline', status: 200 },
	{ call: `GET /Leads/{changed}/__timeline?include_inner_details=${details}`, status: 200 },
	{ call: 'GET /Leads/{changed}/__timeline?page=2', status: 204 },
	{ call: `GET /Leads/${unknown}/__timeline`, status: 400 },
	{ call: `GET /Nowhere/${unknown}/__timeline`, status: 400 },
	{ call: `GET /Leads/{changed}/__timeline?filters=${filter}`, status: 400 },
	{ call: 'GET /Leads/{changed}/__timeline?include_inner_details=nothing', status: 400 },
	{ call: 'GET /Leads/{changed}/__timeline?per_page=2&page_token=old', status: 400 },
	{
		call: 'GET /Leads/{changed}/__timeline',
		status: 400,
		settings: { withoutTimeline: ['Leads'] },
	},
	{ call: 'DELETE /Leads/{changed}', status: 200 },
	{ call: `POST ${bin}/actions/restore`, status: 200, body: { ids: ['{changed}'] } },
	{ call: 'DELETE /Leads/{changed}', status: 200 },
	{ call: `POST ${bin}/{changed}/actions/restore`, status: 200 },
	{ call: `POST ${bin}/{changed}/actions/restore`, status: 400 },
	{ call: 'DELETE /Leads/{changed}', status: 200 },
	{ call: `POST ${bin}/actions/restore`, status: 207, body: { ids: ['{changed}', unknown] } },
	{ call: `POST ${bin}/actions/restore`, status: 400, body: { ids: [unknown] } },
	{ call: `POST ${bin}/actions/restore`, status: 400, body: { ids: 'text' } },
];
