import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { beforeEach, describe, expect, it } from 'vitest';
import { lead, onTwin, writing } from './on-twin';

const { twin, run } = onTwin();
let seeded = 0;
beforeEach(() => {
	seeded = twin().records('Notes').length;
});
const notes = () => twin().records('Notes').slice(seeded);

const evidence = (quote: string) => ({
	quote,
	start: 0,
	end: quote.length,
	page: null,
	match: 'exact',
});

/** An item as GPT's Extract and Classify leave it. */
const item = (more: IDataObject = {}): IDataObject => ({
	values: { ...lead(1), Lead_Status: 'Contacted', Email_Opt_Out: true },
	classification: { result: { label: 'New Inquiry' } },
	extraction: {
		result: {},
		status: 'ok',
		source: {
			kind: 'mail',
			id: 'one@northwind.example',
			textId: 'words',
			subject: 'Forty bikes',
			from: { name: 'Ann Rivers', address: 'ann@northwind.example' },
			date: 'Tue, 24 Nov 2026 09:00:00 +0100',
		},
		fields: {
			Last_Name: {
				value: 'Rivers 1',
				status: 'accepted',
				evidence: evidence('Kind regards\nAnn Rivers 1'),
			},
			Company: { value: 'Northwind', status: 'accepted', evidence: evidence('we at Northwind') },
			Lead_Status: { value: 'Junk', status: 'accepted', evidence: evidence('no use') },
		},
		meta: { model: 'gpt-5.1-mini' },
	},
	...more,
});
const creating = (options: INodeParameters = {}, module = 'Leads') =>
	writing('create', module, {
		valuesJson: '={{ $json.values }}',
		options: { sourceId: '={{ $json.extraction.source.id }}', ...options },
	});

describe('a trace note (#55)', () => {
	it('says what was written, from what, on which words, and by whom', async () => {
		const { error, items } = await run(creating({ reviewer: 'Rosa' }), { input: [item()] });
		expect(error).toBeUndefined();
		expect(notes()).toHaveLength(1);
		const [note] = notes();
		expect(note).toMatchObject({ Parent_Id: { id: items[0]?.['id'] } });
		expect(note?.['Note_Title']).toMatch(
			/^From the mail “Forty bikes” \[[0-9a-f]{16} 1\/1 Leads\]$/,
		);
		expect(note?.['Note_Content']).toMatchInlineSnapshot(`
			"Created from the mail “Forty bikes” of Ann Rivers <ann@northwind.example>, Tue, 24 Nov 2026 09:00:00 +0100.

			Last Name: Rivers 1
			   “Kind regards Ann Rivers 1”
			Company: Northwind
			   “we at Northwind”
			Email: rivers.1@northwind.example
			Lead Status: Contacted
			Email Opt Out: yes

			Category: New Inquiry
			Model: gpt-5.1-mini
			Decided by: Rosa
			Workflow: workflow
			Execution: http://127.0.0.1/workflow/workflow/executions/1"
		`);
	});

	it('names the source by its ID where the item says nothing of it', async () => {
		const broken = { ...item(), extraction: 'none', classification: [1], summary: { fields: 3 } };
		const options = { sourceId: 'call-17' };
		const { error } = await run(creating(options), { input: [broken] });
		expect(error).toBeUndefined();
		const content = String(notes()[0]?.['Note_Content']);
		expect(content).toContain('Created from the source “call-17”.');
		expect(content).not.toContain('Model');
	});

	it('finds the words of a point of a call by its text', async () => {
		const summary = {
			source: { kind: 'file', fileName: 'call.vtt' },
			fields: {
				'actionItems[0]': {
					value: { task: 'Send the offer', owner: 'Femke' },
					evidence: evidence('I will send the offer'),
				},
			},
			meta: { model: 'gpt' },
		};
		const input = [{ values: { Subject: 'Send the offer' }, summary }];
		await run(creating({ sourceId: 'call' }, 'Tasks'), { input });
		const [note] = notes();
		expect(note?.['Note_Title']).toContain('From the file “call.vtt”');
		expect(note?.['Note_Content']).toContain('Subject: Send the offer\n   “I will send the offer”');
	});

	it('takes the answer that the panel names', async () => {
		const { extraction, ...rest } = item();
		const input = [{ ...rest, mine: extraction }];
		const answer = { sourceId: 'x', answer: '={{ $json.mine }}' };
		await run(creating(answer), { input });
		expect(notes()[0]?.['Note_Title']).toContain('“Forty bikes”');
	});

	it('names the source alone where it is brief, and knows it again', async () => {
		const brief = creating({ trace: 'brief' });
		const { error, items } = await run(brief, { input: [item()] });
		expect(error).toBeUndefined();
		const content = String(notes()[0]?.['Note_Content']);
		expect(content).toMatch(/^Created from the mail “Forty bikes”[^]*\n\nCategory: New Inquiry\n/);
		expect(content).not.toContain('Last Name');
		const again = await run(brief, { input: [item()] });
		expect(again.items).toMatchObject([{ alreadyWritten: true, id: items[0]?.['id'] }]);
	});

	it('is not written where it is off, nor in a dry run', async () => {
		await run(creating({ dryRun: true }), { input: [item()] });
		const account = { ...item(), values: { Account_Name: 'Northwind' } };
		const off = { trace: 'off', sourceField: 'Customer_Reference' };
		const { run: done } = await run(creating(off, 'Accounts'), { input: [account] });
		expect(notes()).toEqual([]);
		expect(done.data.resultData.metadata).toBeUndefined();
	});
});

describe('a note that is written itself', () => {
	const note = (content: string, title = 'Call with Ann'): IDataObject => ({
		...item(),
		values: {
			Note_Title: title,
			Note_Content: content,
			Parent_Id: {
				module: { api_name: 'Leads' },
				id: String(twin().records('Leads')[0]?.['id']),
			},
		},
	});
	const noting = creating({}, 'Notes');

	it('tells of its source in its last line, and has the key in its title', async () => {
		const { error, items } = await run(noting, { input: [note('They want forty bikes.')] });
		expect(error).toBeUndefined();
		expect(notes()).toHaveLength(1);
		expect(notes()[0]?.['Note_Title']).toMatch(/^Call with Ann \[[0-9a-f]{16} 1\/1 Notes\]$/);
		expect(notes()[0]?.['Note_Content']).toBe(
			'They want forty bikes.\n\nCreated from the mail “Forty bikes” of Ann Rivers <ann@northwind.example>, Tue, 24 Nov 2026 09:00:00 +0100 · Category: New Inquiry · Model: gpt-5.1-mini · Workflow: workflow · Execution: http://127.0.0.1/workflow/workflow/executions/1',
		);
		const again = await run(noting, { input: [note('They want fifty bikes.', 'Other')] });
		expect(again.items).toMatchObject([
			{ alreadyWritten: true, id: items[0]?.['id'], module: 'Notes' },
		]);
	});

	it('keeps what people wrote: its title is cut for the key, its text is not', async () => {
		const long = 'x'.repeat(65_535);
		const { error } = await run(noting, { input: [note(long, 'Long '.repeat(24).trim())] });
		expect(error).toBeUndefined();
		const title = String(notes()[0]?.['Note_Title']);
		expect(title).toHaveLength(120);
		expect(title).toMatch(/^Long Long .*… \[[0-9a-f]{16} 1\/1 Notes\]$/);
		expect(notes()[0]?.['Note_Content']).toBe(long);
	});
});

describe('a trace in a field', () => {
	const inField = creating(
		{ trace: 'field', traceField: 'Description', sourceField: 'Customer_Reference' },
		'Accounts',
	);
	const account = () => ({ ...item(), values: { Account_Name: 'Northwind Works' } });

	it('is written together with the record', async () => {
		const { items, error } = await run(inField, { input: [account()] });
		expect(error).toBeUndefined();
		const written = twin()
			.records('Accounts')
			.find(({ id }) => id === items[0]?.['id']);
		expect(written).toMatchObject({
			Description: expect.stringContaining('Created from the mail “Forty bikes”') as string,
			Customer_Reference: expect.stringMatching(/^[0-9a-f]{16} 1\/1$/) as string,
		});
		expect(notes()).toEqual([]);
		const again = await run(inField, { input: [account()] });
		expect(again.items).toMatchObject([{ alreadyWritten: true, id: items[0]?.['id'] }]);
	});

	const stood = 'Ask for Ann, never for Bob.\nThey pay late.';
	const known = () => String(twin().records('Accounts')[0]?.['id']);
	const now = () => twin().records('Accounts')[0]?.['Description'];
	const inFieldOf = (operation: string, more: IDataObject = {}): INodeParameters => ({
		...writing(operation, 'Accounts', {
			...(operation === 'update' ? { recordId: known() } : {}),
			valuesJson: '={{ $json.values }}',
		}),
		options: {
			sourceId: '={{ $json.from ?? $json.extraction.source.id }}',
			trace: 'field',
			traceField: 'Description',
			sourceField: 'Customer_Reference',
			...(more as INodeParameters),
		},
	});
	const enter = (text: string) =>
		run(
			writing('update', 'Accounts', {
				recordId: known(),
				valuesJson: JSON.stringify({ Description: text }),
			}),
		);
	const change = (more: IDataObject = {}) => ({ ...item(), values: { Rating: 'Active' }, ...more });

	it('stands above what people entered there, the newest first', async () => {
		await enter(stood);
		const input = [change({ from: 'one' }), change({ from: 'two', extraction: null })];
		const { error } = await run(inFieldOf('update'), { input });
		expect(error).toBeUndefined();
		expect(now()).toMatch(/^Updated from the source “two”[^]*Updated from the mail “Forty bikes”/);
		expect(String(now()).endsWith(`\n\n${stood}`)).toBe(true);
		expect(notes()).toEqual([]);
	});

	it('is a note where what stands there leaves it no room', async () => {
		const full = 'x'.repeat(31_900);
		await enter(full);
		const { error } = await run(inFieldOf('update'), { input: [change()] });
		expect(error).toBeUndefined();
		expect(now()).toBe(full);
		expect(notes()).toMatchObject([{ Parent_Id: { id: known() } }]);
	});

	it('is a note where nobody knows which record is updated', async () => {
		await enter(stood);
		const { Account_Name } = twin().records('Accounts')[0] ?? {};
		const input = [change({ values: { Account_Name, Rating: 'Active' } })];
		const { error, items } = await run(inFieldOf('upsert'), { input });
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ id: known(), action: 'updated' }]);
		expect(now()).toBe(stood);
		expect(notes()).toHaveLength(1);
	});

	it('stands above what the item itself writes there', async () => {
		const input = [{ ...account(), values: { Account_Name: 'North', Description: 'Two shops' } }];
		const { items } = await run(inField, { input });
		const written = twin()
			.records('Accounts')
			.find(({ id }) => id === items[0]?.['id']);
		expect(written?.['Description']).toMatch(/^Created from the mail[^]*\n\nTwo shops$/);
	});

	it('stands there once when the answer to the first try is lost', async () => {
		await enter(stood);
		twin().addFault({
			match: { method: 'PUT', path: '/Accounts$' },
			kind: 'reset-after',
			times: 1,
		});
		const { error } = await run(inFieldOf('update'), {
			input: [change()],
			settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
		});
		expect(error).toBeUndefined();
		expect(String(now()).match(/Updated from/g)).toHaveLength(1);
	});
});

describe('the data of an execution', () => {
	it('names the records that were written', async () => {
		const { items, run: done } = await run(creating(), { input: [item()] });
		expect(done.data.resultData.metadata).toEqual({ Leads: items[0]?.['id'] });
	});

	it('takes as many as n8n has room for', async () => {
		const input = Array.from({ length: 40 }, (_, number) => ({
			...item(),
			values: lead(number),
			number,
		}));
		const numbered = creating({ sourceId: '=mail {{ $json.number }}' });
		const { items, run: done } = await run(numbered, { input });
		const { Leads: kept = '' } = done.data.resultData.metadata ?? {};
		expect(kept.length).toBeLessThanOrEqual(255);
		expect(kept.split(', ')).toEqual(items.slice(0, 12).map(({ id }) => id));
	});
});
