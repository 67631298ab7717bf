import type { CoverageRow, Source } from './coverage-row.ts';

function row(route: string, source: Source, test: string, note = ''): CoverageRow {
	return { route, status: 'supported', source, test: `${test}.test.ts`, note };
}

function part(route: string, source: Source, test: string, note: string): CoverageRow {
	return { ...row(route, source, test, note), status: 'partial' };
}

const api = '/crm/v8';

/** One row for each route the twin registers; a test compares the two. */
export const routeCoverage: CoverageRow[] = [
	part(
		'GET /oauth/v2/auth',
		'[D]',
		'oauth',
		'Consents at once; its refusals are plain pages [mem]',
	),
	part(
		'POST /oauth/v2/token',
		'[D, W]',
		'oauth',
		'Client credentials and their refusals [mem]; no device or JWT grants',
	),
	part('POST /oauth/v2/token/revoke', '[D]', 'oauth', 'Answer to an unknown token [mem]'),
	part('GET /oauth/serverinfo', '[D]', 'oauth', 'Names the own data centre only'),
	row(`GET ${api}/settings/modules`, '[O26, D7]', 'metadata', 'The modules the twin holds'),
	part(
		`GET ${api}/settings/modules/{module}`,
		'[O26]',
		'metadata',
		'Without layout details of the module page',
	),
	part(
		`GET ${api}/settings/fields`,
		'[O26, D7]',
		'metadata',
		'`type=unused` is always empty; ui types in part [mem]',
	),
	row(`GET ${api}/settings/fields/{id}`, '[O26]', 'metadata'),
	part(
		`GET ${api}/settings/layouts`,
		'[O26, D7]',
		'metadata',
		'One layout with one section per module',
	),
	part(`GET ${api}/settings/layouts/{id}`, '[O26]', 'metadata', 'The one layout'),
	part(
		`GET ${api}/settings/related_lists`,
		'[O26]',
		'metadata',
		'Notes, activities and lookups; no attachments or mails',
	),
	part(
		`GET ${api}/settings/pipeline`,
		'[O26]',
		'metadata',
		'One pipeline, of the one layout of deals',
	),
	part(`GET ${api}/settings/roles`, '[O26]', 'metadata', 'Those the users have'),
	part(
		`GET ${api}/settings/profiles`,
		'[O26]',
		'metadata',
		'Those the users have, without permissions',
	),
	part(
		`GET ${api}/settings/custom_views`,
		'[O26]',
		'metadata',
		'All and My, without their columns',
	),
	row(`GET ${api}/{module}/actions/count`, '[O26, D7]', 'search'),
	part(
		`GET ${api}/{module}/deleted`,
		'[O26, D7]',
		'modified-time',
		'Permanent after 60 days, nothing is purged by hand; If-Modified-Since by seconds [mem]',
	),
	part(
		`GET ${api}/{module}/{id}/__timeline`,
		'[O26, D7]',
		'timeline',
		'In every module (D7 leaves out some that O26 has, a setting); not of a record in the Recycle Bin [mem]; no entry for a write that changes no field [mem]; signals answer 501',
	),
	part(
		`POST ${api}/settings/recycle_bin/actions/restore`,
		'[O26]',
		'timeline',
		'By ids; by filters and all of them 501. Whether it moves Modified_Time is a setting, off [mem]; all ids unknown: 400 [mem]',
	),
	row(
		`POST ${api}/settings/recycle_bin/{id}/actions/restore`,
		'[O26]',
		'timeline',
		'The same; refusal of an unknown id [mem]',
	),
	part(
		`POST ${api}/actions/watch`,
		'[O26, D7]',
		'notifications',
		'http for addresses of this machine, where Zoho wants https, since nobody has certificates for them; the address is not tried, an expiry in the past is refused, a channel that is there is renewed by module [mem]; users and modules that the twin does not hold 501',
	),
	part(
		`PUT ${api}/actions/watch`,
		'[O26, D7]',
		'notifications',
		'As POST; one that expired is not subscribed [mem]',
	),
	part(
		`PATCH ${api}/actions/watch`,
		'[O26, SDK]',
		'notifications',
		'A list or one channel; events are added to those it has [mem]',
	),
	row(`GET ${api}/actions/watch`, '[O26, SDK]', 'notifications', 'None: 204 [YAML]'),
	row(
		`DELETE ${api}/actions/watch`,
		'[O26]',
		'notifications',
		'Details of the refusal of an unknown channel [mem]',
	),
	row(`GET ${api}/settings/tags`, '[O26, D7]', 'notes-tags', 'None: an empty list'),
	row(`POST ${api}/settings/tags`, '[O26, D7]', 'notes-tags'),
	row(
		`POST ${api}/{module}/actions/add_tags`,
		'[O26]',
		'notes-tags',
		'Some or all ids unknown: rows [mem]',
	),
	row(`POST ${api}/{module}/{id}/actions/add_tags`, '[O26]', 'notes-tags'),
	row(
		`POST ${api}/{module}/actions/remove_tags`,
		'[O26]',
		'notes-tags',
		'Some or all ids unknown: rows [mem]',
	),
	row(`POST ${api}/{module}/{id}/actions/remove_tags`, '[O26]', 'notes-tags'),
	part(`GET ${api}/users`, '[O26]', 'metadata', 'Every user is confirmed; who left is a setting'),
	row(`GET ${api}/users/{id}`, '[O26]', 'metadata'),
	row(
		`GET ${api}/org`,
		'[O26]',
		'metadata',
		'`type` of a sandbox and a developer edition, which are switched on by a setting [mem]',
	),
	part(
		`POST ${api}/coql`,
		'[O26, D7]',
		'coql',
		'Subqueries, queries of Users, criteria of the user and several values of a multi-select answer 501. Lookups are ids alone, a setting, since nobody confirmed it for v8; 500 columns and 100 values of IN, where O26 says 50. `!=` and NOT IN find empty values, too [mem]',
	),
	part(
		`GET ${api}/{module}/search`,
		'[O26, D7]',
		'search',
		'Text `equals` finds parts of the text, in detail [mem]; `not_equal` finds empty values, too [mem]',
	),
	row(`POST ${api}/{module}/{id}/Notes`, '[O26]', 'notes-tags'),
	part(
		`POST ${api}/{module}/{id}/Attachments`,
		'[O26]',
		'attachments',
		'Refusal of a form without file and link [mem]; a file without bytes is taken [mem]; no check for kinds of files or viruses',
	),
	part(
		`GET ${api}/{module}/{id}/Attachments`,
		'[O26, D]',
		'attachments',
		'In pages by number; at once, by name and size as they were sent [mem]',
	),
	row(
		`GET ${api}/{module}/{id}/Attachments/{attachment}`,
		'[O26]',
		'attachments',
		'Headers as those of the file store [mem]',
	),
	row(
		`DELETE ${api}/{module}/{id}/Attachments/{attachment}`,
		'[O26]',
		'attachments',
		'The place of the path that the refusal of an unknown one names [mem]',
	),
	part(`POST ${api}/files`, '[O26]', 'attachments', 'No inline images'),
	row(`GET ${api}/files`, '[O26]', 'attachments'),
	part(
		`GET ${api}/{module}/{id}/{list}`,
		'[O26, D7]',
		'notes-tags',
		'Lists of modules the twin holds',
	),
	row(
		`POST ${api}/{module}/upsert`,
		'[O26]',
		'write-records',
		'Refusal for Tasks, Events and Calls, and `duplicate_field` of a row with an ID [mem]',
	),
	row(
		`POST ${api}/{module}`,
		'[O26, D7]',
		'write-records',
		'Assignment rules and automations are checked by name, never run',
	),
	row(`PUT ${api}/{module}`, '[O26, D7]', 'write-records'),
	row(`PUT ${api}/{module}/{id}`, '[O26]', 'write-records'),
	row(`DELETE ${api}/{module}`, '[O26]', 'write-records'),
	row(`DELETE ${api}/{module}/{id}`, '[O26]', 'write-records'),
	part(`GET ${api}/{module}`, '[O26]', 'read-records', 'Refusal of `cvid` with `sort_by` [mem]'),
	row(`GET ${api}/{module}/{id}`, '[O26]', 'read-records', 'The `$` keys that clients read'),
];
