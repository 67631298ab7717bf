import type { IDataObject } from 'n8n-workflow';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDeduplication, openDeduplication } from '../../support/engine/deduplication';
import { passTimeQuickly } from '../../support/engine/quick-waits';
import type { NodeRun } from '../../support/engine/run-node';
import { openWireProxy, type WireProxy } from '../../support/faults/wire-proxy';
import { connectedTo } from '../../support/zoho-connection';
import { lead, onTwin } from './on-twin';

const { run, twin, calls } = onTwin();
let proxy: WireProxy;
let backToRealTime: () => void;
beforeAll(async () => {
	proxy = await openWireProxy(twin().url);
});
afterAll(() => proxy.close());
beforeEach(() => {
	openDeduplication();
	backToRealTime = passTimeQuickly();
});
afterEach(() => {
	proxy.onWrite(undefined);
	proxy.plan([]);
	backToRealTime();
	closeDeduplication();
});

const ofLeads = (options: IDataObject = {}) => ({
	resource: 'apiRequest',
	operation: 'send',
	method: 'POST',
	path: '/crm/v8/Leads',
	body: '={{ ({ data: [$json] }) }}',
	options,
});
const aLead = '/crm/v8/Leads/5725767000000500001';
const retrying = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1_000 };
const goOn = { onError: 'continueRegularOutput' as const };
const ten = (row: (number: number) => IDataObject = lead) =>
	Array.from({ length: 10 }, (_, number) => row(number));
const created = (module = 'Leads') =>
	twin()
		.changes()
		.filter((one) => one.operation === 'create' && one.module === module);
const idsOf = (items: IDataObject[]) =>
	items.map(({ data }) => (data as [{ details: IDataObject }])[0].details['id']);

const throughProxy = (parameters: IDataObject, input: IDataObject[], more: Partial<NodeRun> = {}) =>
	run(parameters as never, {
		input: input.map((json) => ({ json: { ...json } })),
		credentials: [connectedTo({ ...twin(), url: proxy.url })],
		...more,
	});

/** Runs until the given write is on its way, then stops the execution as the button does. */
async function stopAt(write: number, parameters: IDataObject, input: IDataObject[]) {
	let stop = (): void => {};
	proxy.onWrite((count) => {
		if (count === write) stop();
	});
	const onStart = (cancel: () => void) => {
		stop = cancel;
	};
	await throughProxy(parameters, input, { onStart });
	proxy.onWrite(undefined);
	await proxy.settled();
}

describe('ten POSTs of records without a unique value', () => {
	it.each(['gateway-before', 'gateway-after', 'cut-before', 'cut-after'] as const)(
		'make exactly ten with Retry On Fail when the sixth meets %s (#50, #69)',
		async (fault) => {
			proxy.plan([...Array.from({ length: 5 }, () => 'none' as const), fault]);
			const { items, error } = await throughProxy(ofLeads(), ten(), { settings: retrying });
			expect(error).toBeUndefined();
			expect(created()).toHaveLength(10);
			expect(new Set(idsOf(items))).toEqual(new Set(created().map(({ id }) => id)));
		},
	);

	it('make exactly ten with Retry On Fail when the sixth is answered with 503', async () => {
		const match = { method: 'POST', path: '/Leads$' };
		twin().addFault({ match, kind: 'status', status: 503, after: 5, times: 1 });
		const { items } = await throughProxy(ofLeads(), ten(), { settings: retrying });
		expect(idsOf(items)).toEqual(created().map(({ id }) => id));
		expect(created()).toHaveLength(10);
		expect(calls('POST', /Leads$/)).toHaveLength(11);
	});

	it('list what was written and what is unknown, that of a former try too', async () => {
		proxy.plan([...Array.from({ length: 5 }, () => 'none' as const), 'cut-before']);
		const first = await throughProxy(ofLeads(), ten());
		expect(first.error?.message).toContain('It is unknown whether');
		expect(first.error?.description).toContain(`item 0: POST /crm/v8/Leads ${created()[0]?.id}`);
		proxy.plan(['cut-before', 'cut-before', 'cut-before']);
		const [waiting] = first.run.data.executionData?.nodeExecutionStack ?? [];
		waiting?.data['main']?.[0]?.reverse();
		const { error } = await throughProxy(ofLeads(), [], { retryOf: first.run.data });
		const details = error?.context?.['details'] as { written: string[]; unknown: number[] };
		expect(details.written).toHaveLength(5);
		expect(details.unknown).toEqual([0, 4]);
	});

	it('that are all alike make ten, each of its own', async () => {
		const same = ten(() => ({ Last_Name: 'Rivers', Company: 'Northwind' }));
		proxy.plan(['none', 'none', 'cut-after', 'none', 'cut-after']);
		const { items } = await throughProxy(ofLeads(), same, { settings: { ...retrying, ...goOn } });
		expect(created()).toHaveLength(10);
		expect(new Set(idsOf(items)).size).toBe(10);
	});

	it('that are all alike take no record that another one made', async () => {
		const same = ten(() => ({ Last_Name: 'Rivers', Company: 'Northwind' })).slice(0, 2);
		proxy.plan(['none', 'cut-before']);
		const { items } = await throughProxy(ofLeads(), same, { settings: goOn });
		expect(created()).toHaveLength(1);
		expect(items[1]).toMatchObject({ details: { code: 'OUTCOME_UNKNOWN' } });
	});
});

describe('a second sending that is refused', () => {
	it('says nothing of the first: a third try does not send it as new', async () => {
		proxy.plan(['cut-before']);
		const first = await throughProxy(ofLeads(), [lead(1)]);
		const match = { method: 'POST', path: '/Leads$' };
		const fault = { kind: 'status', status: 403, code: 'NO_PERMISSION', times: 1 } as const;
		twin().addFault({ match, ...fault });
		const second = await throughProxy(ofLeads(), [lead(1)], { retryOf: first.run.data });
		expect(second.error?.message).toContain('It is unknown whether');
		const third = await throughProxy(ofLeads(), [lead(1)], { retryOf: second.run.data });
		expect(third.error).toBeUndefined();
		expect(created()).toHaveLength(1);
	});
});

describe('an execution that is stopped and retried, of which n8n keeps no data', () => {
	it('makes each record once', async () => {
		await stopAt(6, ofLeads(), ten());
		expect(created()).toHaveLength(6);
		const { items, error } = await throughProxy(ofLeads(), ten(), { mode: 'retry' });
		expect(error).toBeUndefined();
		expect(created()).toHaveLength(10);
		expect(new Set(idsOf(items)).size).toBe(10);
	});

	it('finds them by the field that was chosen for it', async () => {
		await stopAt(6, ofLeads({ findAgainBy: 'Email' }), ten());
		await throughProxy(ofLeads({ findAgainBy: 'Email' }), ten(), { mode: 'retry' });
		expect(created()).toHaveLength(10);
		expect(calls('GET', /users$/)).toEqual([]);
	});

	it('leaves unknown what cannot be looked for, unless told to send it again', async () => {
		const note = (options: IDataObject = {}) => ({ ...ofLeads(options), path: `${aLead}/Notes` });
		const notes = ten((number) => ({ Note_Content: `Call ${number}` }));
		const count = () => created('Notes').length;
		await stopAt(6, note(), notes);
		expect(count()).toBe(6);
		const settings = goOn;
		const { items } = await throughProxy(note(), notes, { mode: 'retry', settings });
		expect(count()).toBe(10);
		expect(items.filter(({ error }) => error !== undefined)).toHaveLength(6);
		await stopAt(6, note(), notes);
		await throughProxy(note({ sendAgain: true }), notes, { mode: 'retry', settings });
		expect(count()).toBe(10 + 6 + 10);
	});
});

describe('a retry of what was refused', () => {
	it.each([ofLeads(), { ...ofLeads(), path: `${aLead}/Notes` }])(
		'sends it again, as nothing of it is unknown: %j',
		async (parameters) => {
			const fault = { kind: 'status', status: 403, code: 'NO_PERMISSION', times: 1 } as const;
			twin().addFault({ match: { method: 'POST' }, ...fault });
			const row = { ...lead(1), Note_Content: 'Call' };
			const first = await throughProxy(parameters, [row]);
			expect(first.error).toBeDefined();
			const more = { retryOf: first.run.data, mode: 'retry' as const };
			expect((await throughProxy(parameters, [row], more)).error).toBeUndefined();
		},
	);
});

it('a field to find records by that the module lacks is told before anything is sent', async () => {
	const { error } = await throughProxy(ofLeads({ findAgainBy: 'Emial' }), ten());
	expect(error?.message).toContain('Emial');
	expect(created()).toEqual([]);
});
