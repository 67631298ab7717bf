import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
	closeDeduplication,
	openDeduplication,
	type Deduplication,
} from '../../support/engine/deduplication';
import { passTimeQuickly } from '../../support/engine/quick-waits';
import { openWireProxy, type WireProxy } from '../../support/faults/wire-proxy';
import { connectedTo } from '../../support/zoho-connection';
import { lead, onTwin, writing } from './on-twin';

const { twin, run, calls } = onTwin();
let proxy: WireProxy;
let store: Deduplication;
let seeded = 0;
beforeAll(async () => {
	proxy = await openWireProxy(twin().url);
});
afterAll(() => proxy.close());
beforeEach(() => {
	store = openDeduplication();
	seeded = twin().records('Notes').length;
});
afterEach(() => {
	proxy.onWrite(undefined);
	closeDeduplication();
});

/** For tests that wait, and none that a call may run out of time in. */
function passQuickly(): void {
	let backToRealTime = (): void => {};
	beforeEach(() => {
		backToRealTime = passTimeQuickly();
	});
	afterEach(() => {
		backToRealTime();
	});
}

/** Options by which a lead says what it is written from; `more` changes them. */
const from = (more: IDataObject = {}): INodeParameters => ({
	sourceId: '={{ $json.source.id }}',
	sourceTextId: '={{ $json.source.textId }}',
	part: '={{ $json.part ?? "1" }}',
	parts: '={{ $json.parts ?? 1 }}',
	...(more as INodeParameters),
});
const creating = (more: IDataObject = {}, module = 'Leads') =>
	writing('create', module, {
		valuesJson: '={{ $json.values }}',
		options: from(more),
	});

const mail = (number: number, more: IDataObject = {}): IDataObject => ({
	values: lead(number),
	source: { id: `mail-${number}@northwind.example`, textId: `text${number}` },
	...more,
});
const mails = (count: number) => Array.from({ length: count }, (_, number) => mail(number));
const leads = () =>
	twin()
		.changes()
		.filter(({ operation, module }) => operation === 'create' && module === 'Leads');
const notes = () => twin().records('Notes').slice(seeded);
const credentials = () => [connectedTo({ ...twin(), url: proxy.url })];

/** Runs until the given write is on its way, then stops the execution: n8n keeps nothing of it. */
async function stopAt(write: number, parameters: INodeParameters, input: IDataObject[]) {
	let stop = (): void => {};
	proxy.onWrite((count) => {
		if (count === write) stop();
	});
	await run(parameters, {
		input,
		credentials: credentials(),
		onStart: (cancel) => {
			stop = cancel;
		},
	});
	proxy.onWrite(undefined);
	await proxy.settled();
}

describe('a source that comes again', () => {
	it('is written once, and each later item names the record', async () => {
		const first = await run(creating(), { input: mails(3) });
		expect(first.error).toBeUndefined();
		expect(first.items).toMatchObject([
			{ action: 'created', alreadyWritten: false },
			{ action: 'created', alreadyWritten: false },
			{ action: 'created', alreadyWritten: false },
		]);
		const again = await run(creating(), { input: mails(4) });
		expect(again.error).toBeUndefined();
		expect(again.items.slice(0, 3)).toEqual(
			first.items.map(({ id }) => ({
				id,
				action: 'unchanged',
				module: 'Leads',
				alreadyWritten: true,
			})),
		);
		expect(again.items[3]).toMatchObject({ action: 'created', alreadyWritten: false });
		expect(leads()).toHaveLength(4);
		expect(notes()).toHaveLength(4);
	});

	it('is looked up for all items of a run in few calls', async () => {
		await run(creating(), { input: mails(120) });
		const before = calls('POST', /coql$/).length;
		const { items, error } = await run(creating(), { input: mails(120) });
		expect(error).toBeUndefined();
		expect(items.every(({ alreadyWritten }) => alreadyWritten === true)).toBe(true);
		expect(calls('POST', /coql$/).length - before).toBe(10);
		expect(leads()).toHaveLength(120);
	});

	it('is written once within a run, too', async () => {
		const { items } = await run(creating(), { input: [mail(1), mail(2), mail(1)] });
		expect(items).toMatchObject([
			{ alreadyWritten: false },
			{ alreadyWritten: false },
			{ alreadyWritten: true, id: items[0]?.['id'] },
		]);
		expect(leads()).toHaveLength(2);
	});

	it('is written once within a run when it comes again in another number of parts', async () => {
		const again = (part: string, parts: number) => mail(1, { part, parts });
		const { items } = await run(creating(), {
			input: [again('1', 1), again('1', 2), again('2', 2)],
		});
		expect(items.map(({ alreadyWritten }) => alreadyWritten)).toEqual([false, true, true]);
		expect(leads()).toHaveLength(1);
	});

	it('is known by the words of its mail for three days, and not longer', async () => {
		const again = mail(1, { source: { id: 'other@northwind.example', textId: 'text1' } });
		await run(creating(), { input: [mail(1)] });
		const soon = await run(creating(), { input: [again] });
		expect(soon.items).toMatchObject([{ alreadyWritten: true }]);
		twin().advance(4 * 24 * 60 * 60_000);
		const later = await run(creating(), { input: [again] });
		expect(later.error).toBeUndefined();
		expect(later.items).toMatchObject([{ alreadyWritten: false }]);
		expect(leads()).toHaveLength(2);
	});

	it('is written in its parts, and those that stand are left out', async () => {
		const part = (number: number, parts = 2) =>
			mail(1, { part: String(number), parts, values: lead(number) });
		await run(creating(), { input: [part(1)] });
		const second = await run(creating(), { input: [part(1), part(2)] });
		expect(second.items).toMatchObject([{ alreadyWritten: true }, { alreadyWritten: false }]);
		const third = await run(creating(), { input: [part(1, 3), part(2, 3), part(3, 3)] });
		expect(third.items).toMatchObject(Array(3).fill({ alreadyWritten: true }));
		expect(leads()).toHaveLength(2);
	});

	it('counts no review task as written when its answer comes', async () => {
		const asked = await run(creating(), { input: [mail(1)] });
		const answer = creating({ reviewTaskId: String(asked.items[0]?.['id']) });
		const first = await run(answer, { input: [mail(1, { values: lead(2) })] });
		expect(first.items).toMatchObject([{ alreadyWritten: false }]);
		const second = await run(answer, { input: [mail(1, { values: lead(2) })] });
		expect(second.items).toMatchObject([{ alreadyWritten: true, id: first.items[0]?.['id'] }]);
		expect(leads()).toHaveLength(2);
	});

	it('is looked up in a dry run, which tells nothing of it', async () => {
		const dry = creating({ dryRun: true });
		expect((await run(dry, { input: [mail(1)] })).items).toMatchObject([
			{ action: 'wouldCreate', alreadyWritten: false },
		]);
		expect([leads(), notes()]).toEqual([[], []]);
		await run(creating(), { input: [mail(1)] });
		const { items } = await run(dry, { input: [mail(1)] });
		expect(items).toMatchObject([{ alreadyWritten: true }]);
		expect(store.entries()).toEqual([]);
	});

	it.each([
		['quotes', `o'brien" or 1=1 --@x.example`],
		['COQL', "') or id is not null limit 1 --"],
		['wildcards', '%_%'],
		['2,000 characters', `<${'é'.repeat(2_000)}>`],
		['brackets of a key', '[0123456789abcdef 1/1 Leads]'],
	])('is known by an ID of %s', async (_, id) => {
		const input = [mail(1, { source: { id } }), mail(2)];
		await run(creating(), { input });
		const { items, error } = await run(creating(), { input });
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ alreadyWritten: true }, { alreadyWritten: true }]);
		expect(items[0]?.['id']).not.toBe(items[1]?.['id']);
		expect(leads()).toHaveLength(2);
	});
});

describe('an execution that was stopped', () => {
	passQuickly();

	it('after its note was sent: the next delivery writes nothing', async () => {
		await stopAt(2, creating(), mails(3));
		expect([leads().length, notes().length]).toEqual([3, 3]);
		const { items } = await run(creating(), { input: mails(3) });
		expect(items).toMatchObject(Array(3).fill({ alreadyWritten: true }));
		expect([leads().length, notes().length]).toEqual([3, 3]);
	});

	it('before its note was sent: another execution finds the record by what is sent', async () => {
		proxy.plan(['none', 'cut-before']);
		await stopAt(2, creating(), mails(3));
		expect([leads().length, notes().length]).toEqual([3, 0]);
		const { items, error } = await run(creating(), { input: mails(3) });
		expect(error).toBeUndefined();
		expect(items).toMatchObject(Array(3).fill({ action: 'created', recovered: true }));
		expect([leads().length, notes().length]).toEqual([3, 3]);
		expect((await run(creating(), { input: mails(3) })).items).toMatchObject(
			Array(3).fill({ alreadyWritten: true }),
		);
	});

	it('between two parts: the second one is written by the next delivery', async () => {
		const parts = [1, 2].map((part) =>
			mail(1, { part: String(part), parts: 2, values: lead(part) }),
		);
		await run(creating(), { input: parts.slice(0, 1) });
		const { items } = await run(creating(), { input: parts });
		expect(items).toMatchObject([{ alreadyWritten: true }, { alreadyWritten: false }]);
		expect(leads()).toHaveLength(2);
	});
});

describe('a record whose note was refused', () => {
	passQuickly();

	const refuse = (times: number) =>
		twin().addFault({
			match: { method: 'POST', path: '/Notes$' },
			kind: 'status',
			status: 403,
			code: 'NO_PERMISSION',
			times,
		});

	it('is an error that says so, and a retry adds the note alone', async () => {
		refuse(1);
		const first = await run(creating(), { input: mails(2) });
		expect(first.error?.message).toContain(
			'was written, and the note that tells from what was not',
		);
		const second = await run(creating(), { input: mails(2), retryOf: first.run.data });
		expect(second.error).toBeUndefined();
		expect(second.items).toMatchObject(Array(2).fill({ action: 'created', alreadyWritten: false }));
		expect([leads().length, notes().length]).toEqual([2, 2]);
	});

	it('is found by the next delivery, where a failing item does not stop the node', async () => {
		refuse(1);
		const settings = { onError: 'continueRegularOutput' as const };
		const first = await run(creating(), { input: mails(2), settings });
		expect(first.items).toMatchObject(Array(2).fill({ details: { code: 'TRACE_NOT_WRITTEN' } }));
		const second = await run(creating(), { input: mails(2), settings });
		expect(second.items).toMatchObject(Array(2).fill({ action: 'created', recovered: true }));
		expect([leads().length, notes().length]).toEqual([2, 2]);
	});
});

describe('a field that keeps the key', () => {
	const account = (number: number, more: IDataObject = {}) =>
		mail(number, { values: { Account_Name: `Account ${number}`, ...more } });
	const keeping = (more: IDataObject = {}) =>
		creating({ sourceField: 'Customer_Reference', trace: 'off', ...more }, 'Accounts');
	const accounts = () =>
		twin()
			.changes()
			.filter(({ operation, module }) => operation === 'create' && module === 'Accounts');

	it('is enough without a note', async () => {
		await run(keeping(), { input: [account(1), account(2)] });
		const { items } = await run(keeping(), { input: [account(1), account(3)] });
		expect(items).toMatchObject([{ alreadyWritten: true }, { alreadyWritten: false }]);
		expect([accounts().length, notes().length]).toEqual([3, 0]);
	});

	it.each([
		['of another kind', { sourceField: 'Description' }, 'SOURCE_FIELD_UNFIT'],
		['that does not exist', { sourceField: 'No_Field' }, 'SOURCE_FIELD_UNFIT'],
		['that is missing', { sourceField: '' }, 'SOURCE_LEFT_NOWHERE'],
		['for the trace that is missing', { trace: 'field' }, 'PARAMETER_EMPTY'],
		[
			'for the trace of one line',
			{ trace: 'field', traceField: 'Account_Site' },
			'SOURCE_FIELD_UNFIT',
		],
	])('%s is refused before anything is sent', async (_, more, code) => {
		const settings = { onError: 'continueRegularOutput' as const };
		const { items } = await run(keeping(more), { input: [account(1)], settings });
		expect(items).toMatchObject([{ details: { code } }]);
		expect(accounts()).toEqual([]);
	});
});

describe('two deliveries at once', () => {
	passQuickly();

	const outcomes = async (parameters: INodeParameters, values: (number: number) => IDataObject) =>
		(
			await Promise.all(
				[1, 2].map((number) => run(parameters, { input: [mail(1, { values: values(number) })] })),
			)
		)
			.flatMap(({ items }) => items)
			.map(({ alreadyWritten }) => alreadyWritten);

	it('are one record when one process runs both, whatever the model says', async () => {
		const told = await outcomes(creating(), lead);
		expect(told.toSorted()).toEqual([false, true]);
		expect([leads().length, notes().length, store.entries().length]).toEqual([1, 1, 0]);
	});

	it('are one record where Zoho CRM itself takes no second key, whatever the model says', async () => {
		const keeping = creating({ sourceField: 'Customer_Reference' }, 'Accounts');
		const told = await outcomes(keeping, (number) => ({ Account_Name: `Account ${number}` }));
		expect(told.toSorted()).toEqual([false, true]);
		const accounts = twin()
			.changes()
			.filter(({ operation, module }) => operation === 'create' && module === 'Accounts');
		expect(accounts).toHaveLength(1);
	});
});

describe('a note whose answer is lost', () => {
	passQuickly();

	it.each(['cut-after', 'cut-before'] as const)(
		'%s: it is there once in the end',
		async (fault) => {
			const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
			proxy.plan(['none', fault]);
			const { items, error } = await run(creating(), {
				input: mails(2),
				credentials: credentials(),
				settings,
			});
			expect(error).toBeUndefined();
			expect(items).toMatchObject(Array(2).fill({ action: 'created', alreadyWritten: false }));
			expect([leads().length, notes().length]).toEqual([2, 2]);
		},
	);
});

describe('a source that is not told', () => {
	it.each([
		['an empty ID', { source: { id: '' } }],
		['an ID that its expression does not give', { source: {} }],
	])('%s is refused: the record could be written twice', async (_, more) => {
		const settings = { onError: 'continueRegularOutput' as const };
		const { items } = await run(creating(), { input: [mail(1, more)], settings });
		expect(items).toMatchObject([{ details: { code: 'PARAMETER_EMPTY' } }]);
		expect(leads()).toEqual([]);
	});

	it('costs nothing where the options are not used', async () => {
		const { items } = await run(writing('create', 'Leads'), { input: [lead(1)] });
		expect(items[0]).not.toHaveProperty('alreadyWritten');
		expect(calls('POST', /coql$/)).toEqual([]);
		expect(notes()).toEqual([]);
	});
});

describe('an execution that was stopped and is retried', () => {
	passQuickly();

	it('writes each source once', async () => {
		await stopAt(2, creating(), mails(250));
		const { items, error } = await run(creating(), { input: mails(250), mode: 'retry' });
		expect(error).toBeUndefined();
		expect(new Set(items.map(({ id }) => id)).size).toBe(250);
		expect([leads().length, notes().length]).toEqual([250, 250]);
	});
});

describe('a row that is refused', () => {
	it('leaves nothing behind: the next delivery with a value that fits is written at once', async () => {
		const bad = mail(1, { values: { ...lead(1), Annual_Revenue: 'much' } });
		const first = await run(creating(), { input: [mail(2), bad] });
		expect(first.error?.message).toContain('Annual_Revenue');
		expect([leads(), notes(), store.entries()]).toMatchObject([[], [], { length: 1 }]);
		const { items } = await run(creating(), { input: [mail(2), mail(1)] });
		expect(items).toMatchObject(Array(2).fill({ alreadyWritten: false }));
		expect(items.some((item) => 'recovered' in item)).toBe(false);
	});

	it('of Zoho CRM, neither', async () => {
		const settings = { onError: 'continueRegularOutput' as const };
		twin().addFault({
			match: { method: 'POST', path: '/Leads$' },
			kind: 'status',
			status: 403,
			code: 'NO_PERMISSION',
			times: 1,
		});
		const first = await run(creating(), { input: mails(2), settings });
		expect(first.items).toMatchObject(Array(2).fill({ details: { code: 'NO_PERMISSION' } }));
		expect(store.entries()).toEqual([]);
	});
});

describe('a look-up that Zoho CRM refuses', () => {
	const refuse = () =>
		twin().addFault({
			match: { path: '/coql$' },
			kind: 'status',
			status: 403,
			code: 'NO_PERMISSION',
		});

	it('sends nothing that may be there already', async () => {
		refuse();
		const { error } = await run(creating(), { input: mails(2) });
		expect(error?.message).toContain("could not be looked up in the module 'Notes'");
		expect(leads()).toEqual([]);
	});
});

describe('other writes that say what they are written from', () => {
	const leadId = () => String(twin().records('Leads')[0]?.['id']);

	it('create or update once, whatever the second delivery says', async () => {
		const upserting = writing('upsert', 'Leads', {
			valuesJson: '={{ $json.values }}',
			options: from(),
		});
		const first = await run(upserting, { input: [mail(1)] });
		expect(first.items).toMatchObject([{ action: 'created', alreadyWritten: false }]);
		const again = await run(upserting, { input: [mail(1, { values: lead(2) })] });
		expect(again.items).toMatchObject([{ alreadyWritten: true, id: first.items[0]?.['id'] }]);
		expect([leads().length, notes().length]).toEqual([1, 1]);
	});

	it('update once: what people enter afterwards stays', async () => {
		const updating = writing('update', 'Leads', {
			recordId: leadId(),
			valuesJson: '={{ $json.values }}',
			options: from(),
		});
		const input = [mail(1, { values: { City: 'Bristol' } })];
		expect((await run(updating, { input })).items).toMatchObject([{ alreadyWritten: false }]);
		await run(writing('update', 'Leads', { recordId: leadId(), valuesJson: '{ "City": "Bath" }' }));
		expect((await run(updating, { input })).items).toMatchObject([
			{ action: 'unchanged', alreadyWritten: true, id: leadId(), module: 'Leads' },
		]);
		expect(twin().records('Leads')[0]).toMatchObject({ City: 'Bath' });
	});

	const noting = (more: IDataObject = {}): INodeParameters => ({
		resource: 'note',
		operation: 'create',
		module: { __rl: true, mode: 'id', value: 'Leads' },
		recordId: leadId(),
		title: 'Call with Ann',
		content: '={{ $json.content }}',
		options: from(more),
	});

	it('create a note once, which tells of itself and is found as a record of Notes is', async () => {
		const first = await run(noting(), { input: [mail(1, { content: 'Forty bikes' })] });
		expect(first.error).toBeUndefined();
		expect(first.items).toMatchObject([{ action: 'created', alreadyWritten: false }]);
		expect(notes()).toMatchObject([
			{
				Note_Title: expect.stringMatching(
					/^Call with Ann \[[0-9a-f]{16}-[0-9a-f]{16} 1\/1 Notes\]$/,
				) as string,
				Note_Content: expect.stringMatching(/^Forty bikes\n\nCreated from the source/) as string,
				Parent_Id: { id: leadId() },
			},
		]);
		const again = await run(noting(), { input: [mail(1, { content: 'Fifty bikes' })] });
		expect(again.items).toMatchObject([
			{ alreadyWritten: true, id: first.items[0]?.['id'], module: 'Notes' },
		]);
		const record = await run(creating(), { input: [mail(1)] });
		expect(record.items).toMatchObject([{ alreadyWritten: true, module: 'Notes' }]);
	});

	it('create the notes of both parts, and two parts of one delivery on one record', async () => {
		const input = [1, 2].map((part) => mail(1, { content: `Part ${part}`, part, parts: 2 }));
		const { items } = await run(noting(), { input });
		expect(items).toMatchObject(Array(2).fill({ action: 'created', alreadyWritten: false }));
		expect(notes()).toHaveLength(2);
	});
});
