import { describe, expect, it } from 'vitest';
import {
	readDecisionsReply,
	toDecisionsBody,
} from '../../../../../nodes/core/gpt/model/decisions-call';
import type { ClassifyTask } from '../../../../../nodes/core/gpt/task/task';
import { usage } from '../scripted-server';

const task: ClassifyTask = {
	kind: 'classify',
	categories: [
		{ name: 'A', description: 'first' },
		{ name: 'B', description: '' },
	],
	multiple: false,
	noneName: 'None',
	threshold: 0.8,
	margin: 0.15,
	engine: 'auto',
};
const call = { model: 'm', instructions: 'i', input: 'x' };
const choice = (entries: Array<[string, number]>) => ({
	model: 'm',
	usage,
	answers: [
		{
			type: 'choice',
			choice: entries[0]?.[0],
			confidence: 0.5,
			probabilities: entries.map(([value, probability]) => ({ value, probability })),
		},
	],
});

describe('decisions', () => {
	it('asks one choice, or one yes or no per category when several may apply', () => {
		expect(toDecisionsBody(task, call).questions).toMatchObject([
			{
				type: 'choice',
				choices: [{ value: 'A', description: 'first' }, { value: 'B' }, { value: 'None' }],
			},
		]);
		expect(toDecisionsBody({ ...task, multiple: true }, call).questions).toMatchObject([
			{ type: 'predicate', name: 'category_0' },
			{ type: 'predicate', name: 'category_1' },
		]);
	});

	it('goes by the names of the questions, in whatever order they are answered', () => {
		const answers = [
			{ type: 'predicate', name: 'category_1', probability: 0.9 },
			{ type: 'predicate', name: 'category_0', probability: 0.2 },
		];
		const { ranking } = readDecisionsReply({ answers }, { ...task, multiple: true });
		expect(ranking).toEqual([
			{ name: 'B', probability: 0.9 },
			{ name: 'A', probability: 0.2 },
		]);
	});

	it.each(['category_0', 'category_2', 'category_x'])(
		'reads nothing where a second answer is named %s',
		(name) => {
			const answers = [
				{ type: 'predicate', name: 'category_0', probability: 0.9 },
				{ type: 'predicate', name, probability: 0.2 },
			];
			expect(() => readDecisionsReply({ answers }, { ...task, multiple: true })).toThrow();
		},
	);

	it('ranks the probabilities as they are', () => {
		const reply = readDecisionsReply(
			choice([
				['B', 0.21],
				['A', 0.77],
				['None', 0.01],
			]),
			task,
		);
		expect(reply.ranking).toEqual([
			{ name: 'A', probability: 0.77 },
			{ name: 'B', probability: 0.21 },
			{ name: 'None', probability: 0.01 },
		]);
		expect(reply.usage).toEqual({
			input: 100,
			cachedInput: 40,
			cacheWrite: 10,
			output: 20,
			reasoning: 5,
		});
	});

	it('tells a refusal', () => {
		const refused = { model: 'm', usage, answers: [{ type: 'refusal', name: 'label' }] };
		expect(readDecisionsReply(refused, task).ranking).toBeUndefined();
	});

	it.each([
		[
			'sums far from 1',
			choice([
				['A', 0.5],
				['B', 0.2],
			]),
		],
		['a label that was not offered', choice([['C', 1]])],
		['probabilities above 1', choice([['A', 1.2]])],
		['no answer', { model: 'm', usage, answers: [] }],
		['something else', 'hello'],
	])('trusts nothing in an answer with %s', (_, body) => {
		expect(() => readDecisionsReply(body, task)).toThrow('unreadable');
	});
});
