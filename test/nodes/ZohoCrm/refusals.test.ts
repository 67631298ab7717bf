import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import type { RecordState } from '../../../sandbox/zoho/records/record-state';
import type { Settings } from '../../../sandbox/zoho/settings';
import { lead, moduleOf, onTwin, writing } from './on-twin';

const { run, calls, twin } = onTwin();
const goOn = { onError: 'continueRegularOutput' as const };

/** Code and text of an item that failed. */
const said = (item?: IDataObject) => {
	const { code } = (item?.['details'] ?? {}) as IDataObject;
	return { code, text: `${String(item?.['error'])}. ${String(item?.['message'])}` };
};

const deal = (number: number, more: IDataObject = {}): IDataObject => ({
	Deal_Name: `Twelve bikes ${number}`,
	Stage: 'Qualification',
	...more,
});

/** Ids of three new records. */
async function three(module: string): Promise<string[]> {
	const input = [0, 1, 2].map((number) => (module === 'Deals' ? deal(number) : lead(number)));
	const { items } = await run(writing('create', module), { input });
	return items.map(({ id }) => String(id));
}

const onRecord = (operation: string, module: string): INodeParameters =>
	writing(operation, module, {
		resource: operation === 'add' ? 'tag' : 'record',
		recordId: '={{ $json.id }}',
		valuesJson: '={{ $json.values }}',
		tags: 'bikes',
	});

interface OneOfThree {
	code: string;
	operation: string;
	module?: string;
	/** What to do about it. */
	says: string;
	state?: RecordState;
	settings?: Partial<Settings>;
	/** Of the record that is refused, and of the others. */
	values?: IDataObject;
	other?: IDataObject;
}

const byState = (code: string, state: RecordState, says: string, operations: string[]) =>
	operations.map((operation): OneOfThree => ({ code, state, says, operation }));

const ofRows: OneOfThree[] = [
	...byState('RECORD_LOCKED', 'locked', 'Unlock the record', ['update', 'delete', 'add']),
	...byState('NOT_APPROVED', 'waitsForApproval', 'Approve or reject the record', [
		'update',
		'delete',
	]),
	{
		code: 'RECORD_IN_BLUEPRINT',
		operation: 'update',
		state: 'inBlueprint',
		values: { Lead_Status: 'Contacted' },
		says: 'with a blueprint transition',
	},
	{
		code: 'DEPENDENT_FIELD_MISSING',
		operation: 'update',
		module: 'Deals',
		settings: { pipelines: true },
		values: { Pipeline: 'Standard (Standard)' },
		other: { Next_Step: 'Call' },
		says: "Give 'Stage' a value together with 'Pipeline'",
	},
	{
		code: 'MAPPING_MISMATCH',
		operation: 'update',
		module: 'Deals',
		settings: { pipelineStages: ['Qualification', 'Closed Won'] },
		values: { Stage: 'Closed Lost' },
		other: { Stage: 'Closed Won' },
		says: "Choose a value of 'Stage' that the layout and the pipeline of the record have",
	},
];

describe('a record that Zoho CRM refuses', () => {
	it.each(ofRows)('is told as $code to $operation, and the others go on', async (refused) => {
		const { code, operation, module = 'Leads', says, state, settings = {} } = refused;
		const ids = await three(module);
		const [, second = ''] = ids;
		if (state) twin().setState(module, second, state);
		twin().settings(settings);
		const { values = { City: 'Bonn' }, other = { City: 'Bonn' } } = refused;
		const { items, error } = await run(onRecord(operation, module), {
			input: ids.map((id) => ({ id, values: id === second ? values : other })),
			settings: goOn,
		});
		expect(error).toBeUndefined();
		expect(items).toHaveLength(3);
		expect(said(items[1])).toEqual({ code, text: expect.stringContaining(says) });
		expect(items.map((item) => 'error' in item)).toEqual([false, true, false]);
	});

	it('is told by the field whose ID Zoho CRM does not know, and not as a record that is missing', async () => {
		const unknown = '5725767000000999999';
		const input = [
			{ ...lead(1), Owner: unknown },
			{ ...lead(2), Layout: { id: unknown } },
		];
		const { items } = await run(writing('create', 'Leads'), { input, settings: goOn });
		expect(items.map(said)).toEqual(
			['Owner', 'Layout'].map((field) => ({
				code: 'INVALID_DATA',
				text: expect.stringContaining(`that is there in '${field}'`),
			})),
		);
	});

	it('is told that a field holds more than Zoho CRM takes, and how much it takes', async () => {
		const person = (number: number) => ({ type: 'email', participant: `p${number}@north.example` });
		const event = {
			Event_Title: 'All hands',
			Start_DateTime: '2026-11-24T10:00:00+01:00',
			End_DateTime: '2026-11-24T11:00:00+01:00',
			Participants: Array.from({ length: 51 }, (_, number) => person(number)),
		};
		const { items } = await run(writing('create', 'Events'), { input: [event], settings: goOn });
		expect(items.map(said)).toEqual([
			{ code: 'LIMIT_EXCEEDED', text: expect.stringMatching(/'Participants'.*at most 50/) },
		]);
	});

	it('is changed in all that the blueprint does not rule', async () => {
		const [id = ''] = await three('Leads');
		twin().setState('Leads', id, 'inBlueprint');
		const input = [{ id, values: { City: 'Bonn' } }];
		const { items } = await run(onRecord('update', 'Leads'), { input });
		expect(items).toMatchObject([{ action: 'updated', id }]);
	});

	it('is told the same way when it was found by an upsert', async () => {
		const [id = ''] = await three('Leads');
		twin().setState('Leads', id, 'waitsForApproval');
		const { items } = await run(writing('upsert', 'Leads'), {
			input: [lead(0), lead(1)],
			settings: goOn,
		});
		expect(said(items[0]).code).toBe('NOT_APPROVED');
		expect(items[1]).toMatchObject({ action: 'updated' });
	});
});

const forms = ['object', 'row'] as const;
const permissions = ['NO_PERMISSION', 'AUTHORIZATION_FAILED'] as const;
const ofAll = permissions.flatMap((code) => forms.map((form) => ({ code, form })));

describe('a call that Zoho CRM refuses as a whole', () => {
	it.each(ofAll)(
		'is told as $code in the form of one $form, and the rest is not sent',
		async ({ code, form }) => {
			twin().settings({
				missingPermissions: ['Crm_Implied_Create_Leads'],
				missingPermissionAs: code,
				refuseWritesAs: form,
			});
			const { items } = await run(writing('create', 'Leads'), {
				input: Array.from({ length: 150 }, (_, number) => lead(number)),
				settings: goOn,
			});
			expect(said(items[0])).toEqual({
				code,
				text: expect.stringContaining('administrator change the profile of the user'),
			});
			expect(new Set(items.slice(0, 100).map((item) => said(item).code))).toEqual(new Set([code]));
			expect(said(items[149]).code).toBe('NOT_SENT');
			expect(said(items[149]).text).toContain('profile of the user');
			expect(calls('POST', /Leads$/)).toHaveLength(1);
		},
	);

	it.each(['create', 'update', 'upsert', 'delete'])(
		'is told as a method that the module does not take, with advice for the panel: %s',
		async (operation) => {
			const ids = await three('Leads');
			const text = JSON.stringify({
				data: [{ code: 'INVALID_REQUEST_METHOD', details: {}, message: 'no', status: 'error' }],
			});
			const match = { path: '/Leads(/upsert)?$' };
			twin().addFault({ kind: 'status', status: 400, text, match });
			const before = twin().log().length;
			const { items } = await run(onRecord(operation, 'Leads'), {
				input: ids.map((id, number) => ({ id, values: lead(number) })),
				settings: goOn,
			});
			expect(items.map(said)).toEqual(
				ids.map(() => ({
					code: 'INVALID_REQUEST_METHOD',
					text: expect.stringContaining('module may rule this operation out'),
				})),
			);
			const sent = twin().log().slice(before);
			expect(sent.filter(({ path }) => path.includes('/Leads'))).toHaveLength(1);
		},
	);

	it.each(forms)('is told of a list in the form of one %s, and is no record', async (form) => {
		twin().settings({ missingPermissions: ['Crm_Implied_View_Leads'], refuseReadsAs: form });
		const list = { resource: 'record', operation: 'getMany', module: moduleOf('Leads') };
		const { items, error } = await run(list);
		expect(items).toEqual([]);
		expect(error?.message).toContain("may not do this in module 'Leads'");
		expect(error?.description).toContain('Crm_Implied_View_Leads');
		expect(calls('GET', /Leads$/)).toHaveLength(1);
	});

	it('names the permission by the name of Zoho’s where the modules differ', async () => {
		twin().settings({ missingPermissions: ['Crm_Implied_View_Potentials'] });
		const query = 'select id from Deals where id is not null';
		const { error } = await run({ resource: 'query', operation: 'coql', query });
		expect(error?.description).toContain('Crm_Implied_View_Potentials');
	});
});

describe('criteria in Zoho’s own notation', () => {
	const sixteen = `(${Array.from({ length: 16 }, () => '(City:equals:x)').join('or')})`;
	const refused = [
		['(City:contains:Sesame)', 'CRITERIA_NOT_READ', /operator 'contains' does not go/],
		['(Nothing:equals:Sesame)', 'CRITERIA_NOT_READ', /API names of the fields, the brackets/],
		['((City:equals:Sesame)', 'CRITERIA_NOT_READ', /pair of brackets around/],
		['(No_of_Employees:equals:Sesame)', 'CRITERIA_NOT_READ', /type integer/],
		[sixteen, 'CRITERIA_LIMIT_EXCEEDED', /more than 15 conditions/],
	] as const;

	it.each(['search', 'count'])(
		'are refused with what to change, and never a value: %s',
		async (operation) => {
			const parameters = { resource: 'record', operation, module: moduleOf('Leads') };
			const { items } = await run(
				{ ...parameters, searchBy: 'criteria', criteria: '={{ $json.criteria }}' },
				{ input: refused.map(([criteria]) => ({ criteria })), settings: goOn },
			);
			expect(items.map(said)).toEqual(
				refused.map(([, code, text]) => ({ code, text: expect.stringMatching(text) })),
			);
			expect(items.map((item) => said(item).text).join(' ')).not.toContain('Sesame');
		},
	);
});

describe('a call that the sandbox does not serve', () => {
	it.each(['GET', 'POST', 'DELETE'])('is told at once and made once: %s', async (method) => {
		const { error } = await run({
			resource: 'apiRequest',
			operation: 'send',
			method,
			path: method === 'DELETE' ? '/crm/v8/settings/recycle_bin' : '/crm/v8/Quotes',
			...(method === 'POST' ? { body: '{ "data": [{}] }' } : {}),
		});
		expect(error?.message).toContain('does not serve this call');
		expect(error?.description).toContain('Nothing was done');
		expect(twin().log()).toHaveLength(1);
	});

	it('ends a write, of which the rest is not sent', async () => {
		const match = { method: 'POST', path: '/Leads$' };
		twin().addFault({ kind: 'status', status: 501, code: 'NOT_IN_TWIN', match });
		const { items } = await run(writing('create', 'Leads'), {
			input: Array.from({ length: 101 }, (_, number) => lead(number)),
			settings: goOn,
		});
		expect(said(items[0]).code).toBe('NOT_SERVED');
		expect(said(items[100]).code).toBe('NOT_SENT');
		expect(calls('POST', /Leads$/)).toHaveLength(1);
	});
});
