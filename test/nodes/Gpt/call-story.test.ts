import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyFor, modelOf, onStandIn } from './on-stand-in';
import { response, scriptedModel } from './scripted-model';

const { run } = onStandIn();
const server = scriptedModel();

const file = path.resolve(import.meta.dirname, '../../../workflows/02-call-transcript.json');
const { nodes } = JSON.parse(readFileSync(file, 'utf8')) as {
	nodes: Array<{ name: string; parameters: any }>;
};
const parametersOf = (name: string) => nodes.find((node) => node.name === name)?.parameters;

/** What an expression of the story gives where every node before has put out this item. */
function evaluate(expression: string, json: unknown, own: unknown = json): any {
	const code = /^=\{\{([\s\S]*)\}\}$/.exec(expression)?.[1] ?? '';
	const $ = () => ({ item: { json, binary: {} } });
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

/** The item as far as its records, on the one deal of a customer for whom somebody speaks. */
function recordsOf(json: object, contact: { name: string } | null = { name: 'ann miller' }) {
	const customer = { deals: [{ id: '1', name: 'Price list' }], why: '' };
	const known = through('Ours and Theirs', {
		...through('Points', json),
		customer,
		them: { contact },
	});
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

	it('makes tasks of all where nobody knows who is the customer', async () => {
		const json = await summaryOf(good);
		const { records } = recordsOf(json, null);
		expect(records.map(({ module }: { module: string }) => module)).toEqual([
			'Notes',
			'Tasks',
			'Tasks',
		]);
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
