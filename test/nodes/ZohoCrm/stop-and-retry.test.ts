import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDeduplication, openDeduplication } from '../../support/engine/deduplication';
import type { Deduplication } from '../../support/engine/deduplication';
import type { NodeRun } from '../../support/engine/run-node';
import { passTimeQuickly } from '../../support/engine/quick-waits';
import { openWireProxy, type WireProxy } from '../../support/faults/wire-proxy';
import { connectedTo } from '../../support/zoho-connection';
import { lead, moduleOf, onTwin, writing } from './on-twin';

const { twin, run, calls } = onTwin();
let proxy: WireProxy;
let store: Deduplication;
let backToRealTime: () => void;
beforeAll(async () => {
	proxy = await openWireProxy(twin().url);
});
afterAll(() => proxy.close());
beforeEach(() => {
	store = openDeduplication();
	backToRealTime = passTimeQuickly();
});
afterEach(() => {
	proxy.onWrite(undefined);
	backToRealTime();
	closeDeduplication();
});

const changed = (operation: string) =>
	twin()
		.changes()
		.filter((one) => one.operation === operation);
const created = () => changed('create');
const leads = (count: number) => Array.from({ length: count }, (_, number) => lead(number));
const credentials = () => [connectedTo({ ...twin(), url: proxy.url })];
const account = (number: number) => ({
	Account_Name: `Account ${number}`,
	Customer_Reference: `REF-${number}`,
});

/** Runs until the given write is on its way, then stops the execution as the button does. */
async function stopAt(
	write: number,
	parameters: ReturnType<typeof writing>,
	input: object[],
	more: Partial<NodeRun> = {},
) {
	let stop = (): void => {};
	proxy.onWrite((count) => {
		if (count === write) stop();
	});
	const stopped = await run(parameters, {
		input: input.map((json) => ({ json: { ...json } })),
		credentials: credentials(),
		onStart: (cancel) => {
			stop = cancel;
		},
		...more,
	});
	proxy.onWrite(undefined);
	await proxy.settled();
	return stopped;
}

const retry = (parameters: ReturnType<typeof writing>, input: object[], more = {}) =>
	run(parameters, {
		input: input.map((json) => ({ json: { ...json } })),
		credentials: credentials(),
		mode: 'retry',
		...more,
	});

describe('an execution that is stopped and retried, of which n8n keeps no data (#69)', () => {
	it('writes each row once, and says of each what it became', async () => {
		const parameters = writing('create', 'Leads');
		await stopAt(5, parameters, leads(1_000));
		expect(created()).toHaveLength(500);
		const { items, error } = await retry(parameters, leads(1_000));
		expect(error).toBeUndefined();
		expect(created()).toHaveLength(1_000);
		expect(new Set(items.map(({ id }) => id)).size).toBe(1_000);
		// Of the stopped run its time stays: whether another run needs it as well, nothing tells.
		expect(store.entries()).toHaveLength(1);
	});

	it('knows them again where other automations were chosen before the retry', async () => {
		await stopAt(2, writing('create', 'Leads'), leads(250));
		const changed = writing('create', 'Leads', { options: { trigger: 'none' } });
		const { error } = await retry(changed, leads(250));
		expect(error).toBeUndefined();
		expect(created()).toHaveLength(250);
	});

	it('finds them by a unique field, where records have one', async () => {
		const parameters = writing('create', 'Accounts');
		const input = Array.from({ length: 250 }, (_, number) => account(number));
		await stopAt(2, parameters, input);
		const { items } = await retry(parameters, input);
		expect(created()).toHaveLength(250);
		expect(new Set(items.map(({ id }) => id)).size).toBe(250);
	});

	it('finds them by the field that was chosen for it', async () => {
		const parameters = writing('create', 'Leads', { options: { findAgainBy: 'Email' } });
		await stopAt(2, parameters, leads(250));
		const { items } = await retry(parameters, leads(250));
		expect(created()).toHaveLength(250);
		expect(new Set(items.map(({ id }) => id)).size).toBe(250);
		expect(calls('GET', /users$/)).toEqual([]);
	});

	it('sends what the stop had kept from Zoho CRM', async () => {
		const parameters = writing('create', 'Leads');
		proxy.plan(['none', 'cut-before']);
		await stopAt(2, parameters, leads(300));
		expect(created()).toHaveLength(100);
		const { error } = await retry(parameters, leads(300));
		expect(error).toBeUndefined();
		expect(created()).toHaveLength(300);
	});

	it('does not count deleted records as missing', async () => {
		await run(writing('create', 'Leads'), { input: leads(250) });
		const ids = created().map(({ id }) => ({ id }));
		const parameters = {
			resource: 'record',
			operation: 'delete',
			module: moduleOf('Leads'),
			recordId: '={{ $json.id }}',
		};
		await stopAt(2, parameters as never, ids);
		const { items, error } = await retry(parameters as never, ids);
		expect(error).toBeUndefined();
		expect(items).toHaveLength(250);
		expect(changed('delete')).toHaveLength(250);
	});

	it('does not write notes again of which nothing tells whether they are there, unless told to', async () => {
		const note = (options = {}) =>
			({
				resource: 'note',
				operation: 'create',
				module: moduleOf('Leads'),
				recordId: '5725767000000500001',
				content: '={{ "Call " + $json.number }}',
				options,
			}) as never;
		const input = Array.from({ length: 150 }, (_, number) => ({ number }));
		await stopAt(1, note(), input);
		const goOn = { settings: { onError: 'continueRegularOutput' } };
		const { items } = await retry(note(), input, goOn);
		expect(created()).toHaveLength(150);
		const unknown = items.filter(({ details }) =>
			JSON.stringify(details ?? '').includes('OUTCOME_UNKNOWN'),
		);
		expect(unknown).toHaveLength(100);
		await stopAt(1, note(), input);
		const before = created().length;
		await retry(note({ sendAgain: true }), input, goOn);
		expect(created()).toHaveLength(before + 150);
	});

	it.each([true, false])(
		'says what is unknown where a retry does not get as far as looking (Continue: %j)',
		async (goOn) => {
			await stopAt(2, writing('create', 'Leads'), leads(250));
			twin().addFault({ kind: 'status', status: 503, match: { path: '/settings/' }, times: 50 });
			const { items, error } = await retry(writing('create', 'Leads'), leads(250), {
				settings: goOn ? { onError: 'continueRegularOutput' } : {},
			});
			twin().clearFaults();
			const codes = items.map(({ details }) => (details as { code: string }).code);
			const stopped = error?.context?.['details'] as { unknown: number[] } | undefined;
			const unknown = codes.filter((code) => code === 'OUTCOME_UNKNOWN').length;
			expect(goOn ? unknown : stopped?.unknown.length).toBe(200);
			expect((await retry(writing('create', 'Leads'), leads(250))).error).toBeUndefined();
			expect(created()).toHaveLength(250);
		},
	);

	it.each([false, true])(
		'says what stands when it is stopped (Retry On Fail: %j)',
		async (retryOnFail) => {
			const settings = { retryOnFail, waitBetweenTries: 1 };
			const stopped = await stopAt(5, writing('create', 'Leads'), leads(1_000), { settings });
			const [task] = stopped.run.data.resultData.runData['Node'] ?? [];
			expect(task?.error?.message).toMatch(/canceled/);
			expect(JSON.parse(JSON.stringify(task?.error)).description).toMatch(
				/^400 of 1000 rows were written .* 100 had been sent without an answer yet, 500 were not sent/,
			);
			expect(stopped.run.status).toBe('canceled');
		},
	);

	it('writes each row once also when the retry fails, and its own retry is stopped', async () => {
		const parameters = writing('create', 'Leads', {
			options: { trigger: '={{ $json.Email < "rivers.5" ? "all" : "none" }}' },
		});
		const input = leads(10);
		await stopAt(1, parameters, input);
		twin().addFault({
			match: { method: 'POST', path: 'Leads$' },
			kind: 'status',
			status: 400,
			times: 1,
		});
		const failed = await retry(parameters, input);
		expect(failed.error).toBeDefined();
		await stopAt(1, parameters, input, { mode: 'retry', retryOf: failed.run.data });
		const { error } = await retry(parameters, input);
		expect(error).toBeUndefined();
		expect(created()).toHaveLength(10);
	});

	it('sends again what was refused, as nothing of it is unknown', async () => {
		const note = {
			resource: 'note',
			operation: 'create',
			module: moduleOf('Leads'),
			recordId: '5725767000000500001',
			content: '={{ "Call " + $json.number }}',
		};
		const fault = { kind: 'status', status: 403, code: 'NO_PERMISSION', times: 1 } as const;
		twin().addFault({ match: { method: 'POST', path: 'Notes$' }, ...fault });
		const first = await run(note, { input: [{ number: 1 }] });
		const { error } = await run(note, { retryOf: first.run.data, mode: 'retry' });
		expect(error).toBeUndefined();
		expect(created()).toHaveLength(1);
	});

	it('writes anew what is not a retry, whatever was left by one that was stopped', async () => {
		const parameters = writing('create', 'Leads');
		await stopAt(2, parameters, leads(200));
		await run(parameters, { input: leads(200), credentials: credentials() });
		expect(created()).toHaveLength(400);
		expect(store.entries()).toHaveLength(1);
	});

	it('leaves nothing in the store when its second try ends well', async () => {
		const parameters = writing('create', 'Leads');
		proxy.plan(['none', 'cut-before']);
		const { error } = await run(parameters, {
			input: leads(250),
			credentials: credentials(),
			settings: { retryOnFail: true, waitBetweenTries: 1 },
		});
		expect(error).toBeUndefined();
		expect(created()).toHaveLength(250);
		expect(store.entries()).toEqual([]);
	});

	it('takes no record for a row that was not sent, which an execution minutes before had made', async () => {
		const parameters = writing('create', 'Tasks');
		const daily = [{ Subject: 'Daily check' }];
		await run(parameters, { input: daily, credentials: credentials() });
		twin().advance(10 * 60_000);
		proxy.plan(['cut-before']);
		await stopAt(1, parameters, daily);
		const { error } = await retry(parameters, daily);
		expect(error).toBeUndefined();
		expect(created()).toHaveLength(2);
	});

	it('knows its rows again where another execution of the workflow ended meanwhile', async () => {
		const parameters = writing('create', 'Leads');
		await stopAt(2, parameters, leads(200));
		const other = { ...lead(0), Last_Name: 'Other' };
		await run(parameters, { input: [other], credentials: credentials() });
		const { error } = await retry(parameters, leads(200));
		expect(error).toBeUndefined();
		expect(created()).toHaveLength(201);
	});

	it('keeps hashes alone, by one call for each batch and one at the end', async () => {
		await run(writing('create', 'Leads'), { input: leads(250), credentials: credentials() });
		expect(store.calls()).toEqual(['record', 'record', 'record', 'remove']);
	});

	it('goes on without a store, and doubles then what was written before', async () => {
		closeDeduplication();
		const parameters = writing('create', 'Leads');
		await stopAt(2, parameters, leads(200));
		await retry(parameters, leads(200));
		expect(created()).toHaveLength(400);
	});
});
