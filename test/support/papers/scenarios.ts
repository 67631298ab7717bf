import type { RecordState } from '../../../sandbox/zoho/records/record-state.ts';
import type { Settings } from '../../../sandbox/zoho/settings.ts';
import type { Scenario } from './scenario.ts';
import { appointments } from './scenarios-of-appointments.ts';
import { blueprint } from './scenarios-of-blueprint.ts';
import { calendar } from './scenarios-of-calendar.ts';
import { changes } from './scenarios-of-changes.ts';
import { conversion } from './scenarios-of-conversion.ts';
import { notifications } from './scenarios-of-notifications.ts';

const scene = (call: string, status: number, more: Omit<Scenario, 'call' | 'status'> = {}) => ({
	call,
	status,
	...more,
});

const long = 'x'.repeat(300);
const unknown = '5725767000000999999';
const past = { 'If-Unmodified-Since': '2020-01-01T00:00:00+00:00' };
const future = { 'If-Modified-Since': '2090-01-01T00:00:00+00:00' };
const rows = (...data: unknown[]) => ({ data });
const tagged = (name: unknown, ids?: string[]) => ({ tags: [{ name }], ...(ids ? { ids } : {}) });
const lead = (name: string) => ({ Last_Name: name, Company: 'Papers Ltd.' });
const coql = (query: string, status: number, more: object = {}) =>
	scene('POST /coql', status, { body: { select_query: query, ...more } });

const held = (state: RecordState) =>
	scene('POST /Leads', 201, { body: rows(lead(state)), keep: state, state });

const records: Scenario[] = [
	scene('POST /Leads', 201, {
		body: rows({ ...lead('One'), Email: 'one@papers.example' }),
		keep: 'lead',
	}),
	scene('POST /Leads', 201, { body: rows(lead('Two')), keep: 'other' }),
	scene('POST /Leads', 207, { body: rows(lead('Three'), {}) }),
	scene('POST /Leads', 400, {
		body: rows({ Last_Name: long, Email: 'nobody', Company: 1 }, 'text'),
	}),
	scene('POST /Leads', 400, { body: {} }),
	scene('POST /Leads', 400, { body: { data: 'text' } }),
	scene('POST /Leads', 400, { body: rows(...Array.from({ length: 101 }, () => ({}))) }),
	scene('POST /Leads', 400, { body: { ...rows(lead('Four')), trigger: ['everything'] } }),
	scene('POST /Nowhere', 400, { body: rows({}) }),
	scene('POST /Leads', 400, { body: {}, settings: { refuseWritesAs: 'row' } }),
	scene('PUT /Leads', 200, { body: rows({ id: '{lead}', City: 'Bonn' }) }),
	scene('PUT /Leads', 207, { body: rows({ id: '{lead}', City: 'Bonn' }, { id: unknown }) }),
	scene('PUT /Leads', 400, { body: rows({ id: unknown }, { City: 'Bonn' }) }),
	scene('PUT /Leads', 412, { body: rows({ id: '{lead}', City: 'Bonn' }), headers: past }),
	scene('PUT /Leads', 400, {
		body: rows({ id: '{lead}', City: 'Bonn' }, { id: unknown }),
		headers: past,
	}),
	scene('PUT /Leads', 400, { body: [] }),
	scene('PUT /Leads/{lead}', 200, { body: rows({ City: 'Bonn' }) }),
	scene('PUT /Leads/{lead}', 400, { body: rows({ Lead_Status: 'Unheard of' }) }),
	scene('PUT /Leads/{lead}', 412, { body: rows({ City: 'Bonn' }), headers: past }),
	scene('POST /Leads/upsert', 200, {
		body: rows({ ...lead('One'), Email: 'one@papers.example' }, lead('Five')),
	}),
	scene('POST /Leads/upsert', 200, { body: rows({ id: '{lead}', City: 'Bonn' }) }),
	scene('POST /Leads/upsert', 207, { body: rows(lead('Six'), {}) }),
	scene('POST /Leads/upsert', 400, { body: rows({}) }),
	scene('POST /Leads/upsert', 412, {
		body: rows({ ...lead('One'), Email: 'one@papers.example' }),
		headers: past,
	}),
	scene('POST /Tasks/upsert', 400, { body: rows({ Subject: 'Call' }) }),
	scene('POST /Accounts', 201, {
		body: rows({ Account_Name: 'Papers', Customer_Reference: 'P-1' }),
		keep: 'account',
	}),
	scene('POST /Accounts', 400, {
		body: rows({ Account_Name: 'Papers', Customer_Reference: 'P-1' }),
	}),
	scene('POST /Contacts', 201, {
		body: rows({ Last_Name: 'Eve', Account_Name: { id: '{account}' } }),
	}),
	held('locked'),
	held('waitsForApproval'),
	held('inBlueprint'),
	scene('PUT /Leads', 400, { body: rows({ id: '{locked}', City: 'Bonn' }) }),
	scene('PUT /Leads/{waitsForApproval}', 400, { body: rows({ City: 'Bonn' }) }),
	scene('PUT /Leads/{inBlueprint}', 400, { body: rows({ Lead_Status: 'Contacted' }) }),
	scene('DELETE /Leads/{locked}', 400),
	scene('DELETE /Leads/{waitsForApproval}', 400),
	scene('DELETE /Leads?ids={locked}', 400),
	scene('POST /Leads/{locked}/actions/add_tags', 400, { body: tagged('papers') }),
	scene('POST /Deals', 400, {
		body: rows({ Deal_Name: 'Papers', Stage: 'Closed Lost' }),
		settings: { pipelines: true, pipelineStages: ['Closed Won'] },
	}),
	scene('POST /Deals', 201, {
		body: rows({ Deal_Name: 'Papers', Stage: 'Closed Lost' }),
		keep: 'deal',
	}),
	scene('PUT /Deals/{deal}', 400, {
		body: rows({ Pipeline: 'Standard (Standard)' }),
		settings: { pipelines: true },
	}),
	scene('GET /Leads/{lead}', 200),
	scene(`GET /Leads/${unknown}`, 204),
	scene('GET /Nowhere/1', 400),
	scene('GET /Leads?fields=Last_Name,Owner,Created_By,Modified_Time&per_page=1', 200),
	scene(`GET /Leads?fields=Last_Name&ids=${unknown}`, 204),
	scene('GET /Leads?fields=Last_Name', 304, { headers: future }),
	scene('GET /Leads', 400),
	scene('GET /Nowhere?fields=id', 400),
	scene('GET /Leads?fields=id&page=11', 400),
	scene('GET /Leads?fields=id&page_token=old', 400),
	scene('GET /Leads?fields=id&page_token=old&page=2', 400),
	scene(`GET /Leads?fields=${Array.from({ length: 51 }, (_, n) => `F${n}`).join(',')}`, 400),
	scene('GET /Leads?fields=id&cvid=1', 400),
	scene('GET /Leads/search?email=one@papers.example', 200),
	scene('GET /Leads/search?email=nobody@papers.example', 204),
	scene('GET /Leads/search', 400),
	scene('GET /Nowhere/search?word=papers', 400),
	scene('GET /Leads/search?word=p', 400),
	scene('GET /Leads/search?word=papers&page=11', 400),
	scene('GET /Leads/search?criteria=nonsense', 400),
	scene('GET /Leads/search?criteria=(Nothing:equals:x)', 400),
	scene('GET /Leads/search?criteria=(City:contains:x)', 400),
	scene('GET /Leads/search?criteria=(No_of_Employees:equals:x)', 400),
	scene('GET /Leads/search?criteria=(No_of_Employees:between:1)', 400),
	scene(
		`GET /Leads/search?criteria=(City:in:${Array.from({ length: 101 }, () => 'x').join(',')})`,
		400,
	),
	scene(
		`GET /Leads/search?criteria=(${Array.from({ length: 16 }, () => '(City:equals:x)').join('or')})`,
		400,
	),
	scene('GET /Leads/actions/count', 200),
	scene('GET /Leads/actions/count?word=p', 400),
	scene('GET /Leads/actions/count?criteria=(Nothing:equals:x)', 400),
	scene('GET /Leads/actions/count?word=papers&cvid=1', 400),
	scene('GET /Nowhere/actions/count', 400),
	scene('GET /Leads/deleted', 204),
	scene('DELETE /Leads/{other}', 200),
	scene(`DELETE /Leads/${unknown}`, 400),
	scene('DELETE /Leads/abc', 400),
	scene('GET /Leads/deleted', 200),
	scene('GET /Leads/deleted?type=some', 400),
	scene('POST /Leads', 201, { body: rows(lead('Seven')), keep: 'other' }),
	scene(`DELETE /Leads?ids={other},{locked},${unknown}`, 207),
	scene(`DELETE /Leads?ids=${unknown}`, 400),
	scene('DELETE /Leads?ids=abc', 400),
	scene('DELETE /Leads', 400),
	scene('DELETE /Nowhere?ids=1', 400),
	scene(`DELETE /Leads?ids=${Array.from({ length: 101 }, () => unknown).join(',')}`, 400),
	scene('POST /Leads', 201, { body: rows(lead('Eight')), keep: 'other' }),
	scene('DELETE /Leads?ids={other}', 200),
];

const queries: Scenario[] = [
	coql('select Last_Name, Owner from Leads where id is not null', 200, {
		include_meta: ['fields'],
	}),
	coql("select id from Leads where Last_Name = 'Nobody'", 204),
	coql('select Last_Name from Leads', 400),
	coql('select Last_Name, from Leads where id is not null', 400),
	coql('select Nothing from Leads where id is not null', 400),
	coql("select id from Leads where No_of_Employees like 'x%'", 400),
	coql('select id from Leads where Email_Opt_Out > 1', 400),
	coql("select id from Leads where No_of_Employees = 'x'", 400),
	coql('select City, COUNT(id) from Leads where id is not null', 400),
	coql('select id from Nowhere where id is not null', 400),
	coql('select id from Leads#1 where id is not null', 400),
	coql("select City as '?' from Leads where id is not null", 400),
	coql("select City as 'a', State as 'a' from Leads where id is not null", 400),
	coql('select id from Leads where id is not null limit 0', 400),
	coql('select id from Leads where id is not null limit 2001', 400),
	coql('select City, City from Leads where id is not null', 400),
	coql("select City as 'State' from Leads where id is not null", 400),
	coql('select MAX(id), MAX(id) from Leads where id is not null', 400),
	coql('select id from Leads where id is not null', 400, { include_meta: ['views'] }),
	coql('select id from Leads where id is not null', 400, { include_meta: 'fields' }),
	scene('POST /coql', 400, { body: {} }),
	scene('POST /coql', 400, { body: { select_query: 1 } }),
	scene('POST /coql', 400, { body: [] }),
];

const notes: Scenario[] = [
	scene('POST /Notes', 201, {
		body: rows({ Note_Content: 'Hi', Parent_Id: { id: '{lead}', module: { api_name: 'Leads' } } }),
		keep: 'note',
	}),
	scene('POST /Notes', 207, {
		body: rows(
			{ Note_Content: 'Hi', Parent_Id: { id: '{lead}', module: { api_name: 'Leads' } } },
			{ Parent_Id: { id: '{lead}', module: { api_name: 'Leads' } } },
		),
	}),
	scene('POST /Notes', 400, {
		body: rows({ Parent_Id: { id: '{lead}', module: { api_name: 'Leads' } } }),
	}),
	scene('POST /Notes', 400, { body: rows({ Note_Content: 'Hi', Parent_Id: '{lead}' }) }),
	scene('POST /Notes', 400, { body: rows({ Note_Content: 'Hi' }, {}) }),
	scene('POST /Notes', 400, { body: {} }),
	scene('PUT /Notes', 400, { body: {} }),
	scene('PUT /Notes', 400, { body: rows({ id: '{note}', Parent_Id: null }) }),
	scene('PUT /Notes/{note}', 400, { body: rows({ Parent_Id: null }) }),
	scene('PUT /Notes/{note}', 400, { body: {} }),
	scene('GET /Notes?fields=Note_Content,Parent_Id', 200),
	scene(`GET /Notes?fields=Note_Content&ids=${unknown}`, 204),
	scene('GET /Notes?fields=Note_Content', 304, { headers: future }),
	scene('GET /Notes', 400),
	scene('GET /Notes/{note}', 200),
	scene(`GET /Notes/${unknown}`, 204),
	scene('PUT /Notes', 200, { body: rows({ id: '{note}', Note_Content: 'Ho' }) }),
	scene('PUT /Notes', 207, { body: rows({ id: '{note}', Note_Content: 'Ho' }, { id: unknown }) }),
	scene('PUT /Notes', 400, { body: rows({ id: unknown }) }),
	scene('PUT /Notes/{note}', 200, { body: rows({ Note_Content: 'Hu' }) }),
	scene('PUT /Notes/{note}', 400, { body: rows({ Note_Title: long }) }),
	scene('GET /Leads/{lead}/Notes?fields=Note_Content,Parent_Id', 200),
	scene('GET /Accounts/{account}/Notes?fields=Note_Content', 204),
	scene('GET /Leads/{lead}/Notes?fields=Note_Content', 304, { headers: future }),
	scene('GET /Leads/{lead}/Notes', 400),
	scene(`GET /Leads/${unknown}/Notes?fields=id`, 400),
	scene('POST /Leads/{lead}/Notes', 201, { body: rows({ Note_Content: 'Hi' }), keep: 'second' }),
	scene('POST /Leads/{lead}/Notes', 207, { body: rows({ Note_Content: 'Hi' }, {}) }),
	scene('POST /Leads/{lead}/Notes', 400, { body: rows({}) }),
	scene('POST /Leads/{lead}/Notes', 400, { body: {} }),
	scene('POST /Leads/{lead}/Notes', 400, { body: [] }),
	scene(`POST /Leads/${unknown}/Notes`, 400, { body: rows({ Note_Content: 'Hi' }) }),
	scene(`DELETE /Notes?ids={second},${unknown}`, 207),
	scene(`DELETE /Notes?ids=${unknown}`, 400),
	scene('DELETE /Notes', 400),
	scene('POST /Leads/{lead}/Notes', 201, { body: rows({ Note_Content: 'Hi' }), keep: 'second' }),
	scene('DELETE /Notes?ids={second}', 200),
	scene('DELETE /Notes/{note}', 200),
	scene(`DELETE /Notes/${unknown}`, 400),
	scene('GET /Accounts/{account}/Contacts?fields=Last_Name', 200),
	scene('GET /Accounts/{account}/Deals?fields=Deal_Name', 204),
	scene('GET /Accounts/{account}/Contacts?fields=Last_Name', 304, { headers: future }),
	scene('GET /Accounts/{account}/Contacts', 400),
	scene('GET /Accounts/{account}/Nothings?fields=id', 400),
	scene(`GET /Accounts/${unknown}/Contacts?fields=id`, 400),
];

const tags: Scenario[] = [
	scene('GET /settings/tags?module=Solutions', 200),
	scene('POST /settings/tags?module=Leads', 201, { body: tagged('papers') }),
	scene('POST /settings/tags?module=Leads', 207, {
		body: { tags: [{ name: 'papers' }, { name: 'new' }] },
	}),
	scene('POST /settings/tags?module=Leads', 400, { body: tagged('papers') }),
	scene('POST /settings/tags?module=Leads', 400, { body: { tags: [{}, { name: long }] } }),
	scene('POST /settings/tags', 400, { body: tagged('papers') }),
	scene('POST /settings/tags?module=Leads', 400, { body: {} }),
	scene('POST /settings/tags?module=Leads', 400, { body: [] }),
	scene('POST /settings/tags?module=Nowhere', 400, { body: tagged('papers') }),
	scene('GET /settings/tags?module=Leads', 200),
	scene('GET /settings/tags', 400),
	scene('GET /settings/tags?module=Nowhere', 400),
	...['add_tags', 'remove_tags'].flatMap((action) => [
		scene(`POST /Leads/actions/${action}`, 200, { body: tagged('papers', ['{lead}']) }),
		scene(`POST /Leads/actions/${action}`, 207, { body: tagged('papers', ['{lead}', unknown]) }),
		scene(`POST /Leads/actions/${action}`, 400, { body: tagged('papers', [unknown]) }),
		scene(`POST /Leads/actions/${action}`, 400, { body: tagged(long, ['{lead}']) }),
		scene(`POST /Leads/actions/${action}`, 400, { body: {} }),
		scene(`POST /Leads/actions/${action}`, 400, { body: { ...tagged('papers'), ids: 'text' } }),
		scene(`POST /Leads/actions/${action}`, 400, {
			body: tagged(
				'papers',
				Array.from({ length: 501 }, () => unknown),
			),
		}),
		scene(`POST /Leads/actions/${action}`, 400, { body: [] }),
		scene(`POST /Leads/{lead}/actions/${action}`, 400, { body: {} }),
		scene(`POST /Leads/{lead}/actions/${action}`, 200, { body: tagged('papers') }),
		scene(`POST /Leads/{lead}/actions/${action}`, 400, { body: tagged(7) }),
		scene(`POST /Leads/${unknown}/actions/${action}`, 400, { body: tagged('papers') }),
	]),
];

const metadata: Scenario[] = [
	scene('GET /settings/modules', 200),
	scene('GET /settings/modules/Leads', 200),
	scene('GET /settings/modules/Nowhere', 400),
	scene('GET /settings/fields?module=Leads', 200),
	scene('GET /settings/fields?module=Fleet_Contracts', 200),
	scene('GET /settings/fields?module=Leads&type=unused', 204),
	scene('GET /settings/fields', 400),
	scene('GET /settings/fields?module=Nowhere', 400),
	scene('GET /settings/fields/{field}?module=Leads', 200),
	scene('GET /settings/fields/1?module=Leads', 400),
	scene('GET /settings/fields/1', 400),
	scene('GET /settings/layouts?module=Deals', 200),
	scene('GET /settings/layouts?module=Fleet_Contracts', 200),
	scene('GET /settings/layouts', 400),
	scene('GET /settings/layouts?module=Nowhere', 400),
	scene('GET /settings/layouts/{layout}?module=Leads', 200),
	scene('GET /settings/layouts/1?module=Leads', 204),
	scene('GET /settings/layouts/1', 400),
	scene('GET /settings/related_lists?module=Leads', 200),
	scene('GET /settings/related_lists?module=Notes', 204),
	scene('GET /settings/related_lists', 400),
	scene('GET /settings/related_lists?module=Nowhere', 400),
	scene('GET /settings/pipeline?layout_id={dealLayout}', 200),
	scene('GET /settings/pipeline?layout_id=1', 400),
	scene('GET /settings/pipeline', 400),
	scene('GET /settings/roles', 200),
	scene('GET /settings/profiles', 200),
	scene('GET /settings/custom_views?module=Leads', 200),
	scene('GET /settings/custom_views', 400),
	scene('GET /settings/custom_views?module=Nowhere', 400),
	scene('GET /users?type=ActiveUsers', 200),
	scene('GET /users?type=DeletedUsers', 204),
	scene('GET /users?type=Nobody', 400),
	scene('GET /users/{user}', 200),
	scene('GET /users/1', 204),
	scene('GET /org', 200),
];

const form = (...fields: Array<[string, string | File]>): FormData => {
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	return data;
};
const file = ['file', new File(['An offer'], 'offer.txt', { type: 'text/plain' })] as const;
const attached = '/Leads/{lead}/Attachments';

const files: Scenario[] = [
	scene(`POST ${attached}`, 200, { body: form([...file]), keep: 'attachment' }),
	scene(`POST ${attached}`, 200, {
		body: form(['attachmentUrl', 'https://papers.example/offer'], ['title', 'Offer']),
		keep: 'link',
	}),
	scene(`POST ${attached}?attachmentUrl=https://papers.example/offer&title=Offer`, 200),
	scene(`POST ${attached}`, 400, { body: form() }),
	scene(`POST ${attached}`, 400, { body: form(['attachmentUrl', 'nowhere']) }),
	scene(`POST /Leads/${unknown}/Attachments`, 400, { body: form([...file]) }),
	scene('POST /Nowhere/1/Attachments', 400, { body: form([...file]) }),
	scene(`POST ${attached}`, 413, { body: form([...file]), settings: { attachmentBytes: 5 } }),
	scene(`GET ${attached}?fields=File_Name,Size,Parent_Id,$type&per_page=2`, 200),
	scene('GET /Accounts/{account}/Attachments?fields=id', 204),
	scene(`GET ${attached}`, 400),
	scene(`GET ${attached}?fields=id&page=11`, 400),
	scene(`GET ${attached}?fields=id&per_page=201`, 400),
	scene(`GET /Leads/${unknown}/Attachments?fields=id`, 400),
	scene('GET /Nowhere/1/Attachments?fields=id', 400),
	scene(`GET ${attached}/{attachment}`, 200),
	scene(`GET ${attached}/${unknown}`, 204),
	scene(`GET ${attached}/{link}`, 400),
	scene(`GET /Leads/${unknown}/Attachments/{attachment}`, 400),
	scene('GET /Nowhere/1/Attachments/1', 400),
	scene(`DELETE ${attached}/{attachment}`, 200),
	scene(`DELETE ${attached}/{attachment}`, 400),
	scene(`DELETE /Leads/${unknown}/Attachments/{link}`, 400),
	scene('DELETE /Nowhere/1/Attachments/1', 400),
	scene('POST /files', 200, { body: form([...file], [...file]), keep: 'file' }),
	scene('POST /files', 400, { body: form() }),
	scene('POST /files', 400, {
		body: form(...Array.from({ length: 11 }, (): [string, File] => [...file])),
	}),
	scene('POST /files', 415, { body: form([...file]), settings: { fileBytes: 5 } }),
	scene('GET /files?id={file}', 200),
	scene('GET /files?id=nothing', 204),
	scene('GET /files', 400),
];

const forms: Array<Partial<Settings>> = (['object', 'row'] as const).flatMap((form) =>
	(['NO_PERMISSION', 'AUTHORIZATION_FAILED'] as const).map((code) => ({
		refuseReadsAs: form,
		refuseWritesAs: form,
		missingPermissionAs: code,
	})),
);

/** Calls that a profile without the permission may not make. */
const forbiddenCalls: Array<[call: string, permission: string, body?: object]> = [
	['POST /Leads', 'Create_Leads', rows(lead('One'))],
	['PUT /Leads', 'Edit_Leads', rows({ id: unknown })],
	['PUT /Leads/{lead}', 'Edit_Leads', rows({ City: 'Bonn' })],
	['POST /Leads/upsert', 'Create_Leads', rows(lead('One'))],
	[`DELETE /Leads?ids=${unknown}`, 'Delete_Leads'],
	['DELETE /Leads/{lead}', 'Delete_Leads'],
	['GET /Leads?fields=id', 'View_Leads'],
	['GET /Leads/{lead}', 'View_Leads'],
	['GET /Leads/search?word=papers', 'View_Leads'],
	['GET /Leads/actions/count', 'View_Leads'],
	['GET /Leads/deleted', 'View_Leads'],
	['GET /Leads/{lead}/__timeline', 'View_Leads'],
	['POST /coql', 'View_Potentials', { select_query: 'select id from Deals where id is not null' }],
];

const forbidden = forbiddenCalls.flatMap(([call, permission, body]) =>
	forms.map((settings) =>
		scene(call, settings.missingPermissionAs === 'NO_PERMISSION' ? 403 : 400, {
			...(body === undefined ? {} : { body }),
			settings: { ...settings, missingPermissions: [`Crm_Implied_${permission}`] },
		}),
	),
);

/** Every operation of the twin with every status it can answer. */
export const scenarios: Scenario[] = [
	...records,
	...queries,
	...notes,
	...tags,
	...files,
	...metadata,
	...changes,
	...blueprint,
	...appointments,
	...calendar,
	...conversion,
	...notifications,
	...forbidden,
];
