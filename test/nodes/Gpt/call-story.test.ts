import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { keyFor, modelOf, onStandIn } from './on-stand-in';
import { response, scriptedModel } from './scripted-model';

const { run } = onStandIn();
const server = scriptedModel();

const file = path.resolve(import.meta.dirname, '../../../workflows/02-call-transcript.json');
const { nodes } = JSON.parse(readFileSync(file, 'utf8')) as {
	nodes: Array<{ name: string; parameters: any }>;
};
const parametersOf = (name: string) => nodes.find((node) => node.name === name)?.parameters;

/** What the nodes give that ask Zoho CRM who is who. */
let people: Record<string, object[]> = {};
const ourPeople = [{ full_name: 'Bob Rivers' }, { full_name: 'Maria Oak' }];
const theirPeople = [
	{ First_Name: 'Ann', Last_Name: 'Miller', Account_Name: { id: '7' } },
	{ First_Name: 'Dê', Last_Name: 'Sundaresan-Li', Account_Name: { id: '7' } },
	{ First_Name: 'Maria', Last_Name: 'Ash', Account_Name: { id: '7' } },
	{ First_Name: 'Carl', Last_Name: 'Other', Account_Name: { id: '8' } },
];
beforeEach(() => {
	people = { 'Our People': ourPeople, 'Their People': theirPeople };
});

/** What an expression of the story gives where every node before has put out this item. */
function evaluate(expression: string, json: unknown, own: unknown = json): any {
	const code = /^=\{\{([\s\S]*)\}\}$/.exec(expression)?.[1] ?? '';
	const $ = (node: string) => ({
		item: { json, binary: {} },
		all: () => (people[node] ?? []).map((one) => ({ json: one })),
	});
	return new Function('$json', '$', `return (${code});`)(own, $);
}
const leftOf = (name: string) => parametersOf(name).conditions.conditions[0];
const assigned = (name: string, field: string) =>
	parametersOf(name).assignments.assignments.find((one: { name: string }) => one.name === field)
		.value;

/** The item with what the fields of an Edit Fields node give. */
const through = (name: string, json: object): any =>
	parametersOf(name).assignments.assignments.reduce(
		(item: object, { name: field, value }: { name: string; value: string }) => ({
			...item,
			[field]: evaluate(value, json),
		}),
		json,
	);

/** The item as far as its records, on the one deal of a customer. */
function recordsOf(json: object) {
	const customer = { account: { id: '7' }, deals: [{ id: '1', name: 'Price list' }], why: '' };
	const points = { ...through('Points', json), customer };
	const promised = { ...points, ...evaluate(parametersOf('Who Promised').jsonOutput, points) };
	const known = through('Ours and Theirs', promised);
	return { ...known, ...evaluate(parametersOf('Note and Tasks').jsonOutput, known) };
}

const text = [
	'Date: 19 November 2026',
	'Ann Miller: The price is too high for us.',
	'Bob Rivers: I will send you a new price list by Friday 27 November.',
	'Ann Miller: I will ask our board about the budget.',
].join('\n');
const item = (task: string, owner: string, turns: number[]) => ({
	task,
	owner,
	due: null,
	due_date: null,
	turns,
});
const castle = item('Buy a castle', 'Napoleon', [2]);

async function summaryOf(items: unknown[]): Promise<{ summary: any }> {
	server.answers(() =>
		response({
			summary: 'Ann finds the price too high.',
			objections: [{ text: 'The price is too high', turns: [1] }],
			action_items: items,
			risks: [{ text: 'The castle may burn', turns: [1] }],
			decisions: [],
			next_step: 'Conquer Moscow',
		}),
	);
	const parameters = { operation: 'summarize', model: modelOf('gpt-6-luna'), source: 'text', text };
	const outcome = await run(parameters, { credentials: [keyFor(server.url(), 'sk-test')] });
	return { summary: outcome.items[0], extraction: { result: { company: 'Northwind' } } } as never;
}

describe('the story of a call with points in doubt (#192)', () => {
	const good = [
		item('Send a price list', 'Bob Rivers', [2]),
		item('Ask the board', 'Ann Miller', [3]),
	];

	it('writes the others, the promises of the customer as a note, and leaves them to a person', async () => {
		const json = await summaryOf([good[0], castle, good[1]]);
		expect(json.summary.status).toBe('review');
		const { leftValue, rightValue } = leftOf('Sure of It?');
		expect(evaluate(leftValue, json)).toBe(rightValue);

		const { records, ...known } = recordsOf(json);
		const [note, ...tasks] = records.map(({ values }: { values: any }) => values);
		expect(note.Note_Content).toBe(
			[
				'Ann finds the price too high.',
				'Objections:\n- The price is too high',
				'Promised to us:\n- Ask the board (Ann Miller)',
			].join('\n\n'),
		);
		expect(tasks.map(({ Subject }: { Subject: string }) => Subject)).toEqual(['Send a price list']);

		expect(evaluate(leftOf('Anything Left Out?').leftValue, known)).toHaveLength(3);
		const review = evaluate(assigned('What to Review', 'text'), known);
		expect(review).toContain('- Buy a castle: The turns it names speak of something else');
		expect(review).toContain('- The castle may burn: ');
		expect(review).toContain('- Conquer Moscow: ');
		expect(review).not.toContain('Send a price list');
	});

	it.each<[string, string | null, 'Notes' | 'Tasks', string]>([
		['a user', 'Bob Rivers', 'Tasks', ''],
		['a user by the first name', 'bob', 'Tasks', ''],
		['nobody in particular', null, 'Tasks', ''],
		['a second contact of the customer', 'Sundaresan-Li, Dê', 'Notes', ''],
		['a contact whose label says more', 'Dê Sundaresan-Li (Depot Manager, he/him)', 'Notes', ''],
		['somebody whom nobody knows', 'Joost', 'Tasks', 'Joost is one of us'],
		['a first name that a user has as well', 'Maria', 'Tasks', 'Maria is one of us'],
		['a contact of another customer', 'Carl Other', 'Tasks', 'Carl Other is one of us'],
	])('knows whose promise it is: of %s', async (_, owner, module, doubt) => {
		const json = await summaryOf(good);
		const task = { task: 'Send the drawing', owner, due: null, dueDate: null };
		const field = { status: 'accepted', value: task, issues: [] };
		const said = { ...json.summary, fields: { 'actionItems[0]': field } };
		const { records } = recordsOf({ ...json, summary: said });
		expect(records.map((one: { module: string }) => one.module)).toEqual(
			module === 'Notes' ? ['Notes'] : ['Notes', 'Tasks'],
		);
		if (module === 'Notes') {
			expect(records[0].values.Note_Content).toContain('Promised to us:\n- Send the drawing');
		} else {
			expect(records[1].doubt).toEqual(doubt === '' ? '' : expect.stringContaining(doubt));
		}
	});

	it('takes nobody for a user when Zoho CRM does not say who they are', async () => {
		people = { 'Our People': [{ error: 'No permission' }], 'Their People': [] };
		const { records } = recordsOf(await summaryOf(good));
		expect(records.slice(1).map(({ doubt }: { doubt: string }) => doubt)).toEqual([
			expect.stringContaining('Bob Rivers'),
			expect.stringContaining('Ann Miller'),
		]);
	});

	it('asks a person about all of it where it is not certain whose call it is', () => {
		const { reasonForReview } = parametersOf('Check Against Rules').options;
		const call = (match: string) => ({
			customer: { match, why: 'One account has one name begins the other' },
			record: { doubt: '' },
		});
		expect(evaluate(reasonForReview, call('exact'))).toBe('');
		expect(evaluate(reasonForReview, call('likely'))).toContain('not certain');
	});

	it('asks about the whole call where most of it is in doubt', async () => {
		const json = await summaryOf([good[0], castle, { ...castle, task: 'Sell a castle' }]);
		const { leftValue, rightValue } = leftOf('Sure of It?');
		expect(evaluate(leftValue, json)).not.toBe(rightValue);
		const review = evaluate(assigned('What to Review', 'text'), json);
		expect(review).toContain('- Send a price list (Bob Rivers)');
		expect(review).toContain('- Sell a castle: ');
	});

	it('loses no action item where no deal is known', async () => {
		const json = { ...(await summaryOf(good)), customer: { deals: [], why: 'Nobody fits.' } };
		const review = evaluate(assigned('What to Review', 'text'), json);
		expect(review).toContain('No open deal is known for sure. Nobody fits.');
		expect(review).toContain('- Send a price list (Bob Rivers)');
		expect(review).toContain('- Ask the board (Ann Miller)');
	});
});
