import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	checkFields,
	classifySchema,
	extractSchema,
	groupFields,
	summarizeSchema,
} from '../../../../../nodes/core/gpt/task/schema';
import type { ClassifyTask, FieldType, TaskField } from '../../../../../nodes/core/gpt/task/task';

const FORMATS = [
	'date-time',
	'time',
	'date',
	'duration',
	'email',
	'hostname',
	'ipv4',
	'ipv6',
	'uuid',
];
const KEYWORDS = [
	'type',
	'description',
	'properties',
	'required',
	'additionalProperties',
	'items',
	'enum',
	'anyOf',
	'format',
];

/** OpenAI's published rules for strict schemas, written from its guide and not from our compiler. */
function brokenRules(root: any): string[] {
	const broken: string[] = [];
	let properties = 0;
	let choices = 0;
	let characters = 0;
	const visit = (node: any, path: string, depth: number) => {
		if (depth > 10) broken.push(`${path}: deeper than 10`);
		for (const keyword of Object.keys(node)) {
			if (!KEYWORDS.includes(keyword)) broken.push(`${path}: keyword ${keyword}`);
		}
		if (!node.type && !node.anyOf) broken.push(`${path}: neither type nor anyOf`);
		if (node.format && !FORMATS.includes(node.format)) broken.push(`${path}: format`);
		if (node.enum) {
			choices += node.enum.length;
			const length = node.enum.join('').length;
			characters += length;
			if (new Set(node.enum).size !== node.enum.length) broken.push(`${path}: enum repeats`);
			if (node.enum.length > 250 && length > 15_000) broken.push(`${path}: long enum`);
		}
		for (const option of node.anyOf ?? []) visit(option, `${path}|`, depth);
		if (node.items) visit(node.items, `${path}[]`, depth + 1);
		if ([node.type].flat().includes('object')) {
			const names = Object.keys(node.properties ?? {});
			properties += names.length;
			characters += names.join('').length;
			if (node.additionalProperties !== false) broken.push(`${path}: open object`);
			if (JSON.stringify(node.required) !== JSON.stringify(names)) broken.push(`${path}: required`);
			for (const name of names) visit(node.properties[name], `${path}.${name}`, depth + 1);
		}
	};
	if (root.type !== 'object' || root.anyOf) broken.push('root is no object');
	visit(root, '$', 0);
	if (properties > 5000) broken.push('too many properties');
	if (choices > 1000) broken.push('too many enum values');
	if (characters > 120_000) broken.push('too many characters');
	return broken;
}

const name = fc
	.string({ minLength: 1, maxLength: 30 })
	.filter((text) => text.trim() !== '' && text !== '__proto__');
const types: FieldType[] = [
	'text',
	'number',
	'integer',
	'boolean',
	'date',
	'datetime',
	'email',
	'choice',
	'choices',
];
const field = fc.record({
	name,
	label: fc.string(),
	description: fc.string(),
	type: fc.constantFrom(...types),
	choices: fc.uniqueArray(name, { minLength: 1, maxLength: 12 }),
	required: fc.boolean(),
});
const classify = (over: Partial<ClassifyTask> = {}): ClassifyTask => ({
	kind: 'classify',
	categories: [{ name: 'Order', description: 'Wants to buy' }],
	multiple: false,
	noneName: 'None of These',
	threshold: 0.8,
	margin: 0.15,
	engine: 'auto',
	...over,
});

describe('answer schemas', () => {
	it('are accepted by the strict rules whatever fields are asked for (#189)', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(field, { minLength: 1, maxLength: 40, selector: (f) => f.name }),
				(fields) => {
					const { name: title, schema } = extractSchema(fields);
					expect(brokenRules(schema)).toEqual([]);
					expect(title).toMatch(/^[\w-]{1,64}$/);
				},
			),
		);
	});

	it('are accepted by the strict rules whatever categories are given (#189)', () => {
		const category = fc.record({ name, description: fc.string() });
		fc.assert(
			fc.property(
				fc.uniqueArray(category, { minLength: 1, maxLength: 50, selector: (c) => c.name }),
				fc.boolean(),
				(categories, multiple) => {
					fc.pre(categories.some((entry) => entry.name !== 'None of These'));
					expect(brokenRules(classifySchema(classify({ categories, multiple })).schema)).toEqual(
						[],
					);
				},
			),
		);
	});

	it('has a strict form for summaries (#62)', () => {
		expect(brokenRules(summarizeSchema().schema)).toEqual([]);
	});

	it('asks for the quote before the value, so that evidence is looked for first (#63)', () => {
		const { schema } = extractSchema([
			{
				name: 'total',
				label: 'Total',
				description: 'Net',
				type: 'number',
				choices: [],
				required: false,
			},
		]);
		expect(schema).toMatchObject({
			properties: { total: { description: 'Total. Net', required: ['quote', 'value'] } },
		});
	});

	it('keeps the category for none of these, last and with its own words', () => {
		const given = classify({
			categories: [
				{ name: 'None of These', description: 'Newsletters' },
				{ name: 'Order', description: '' },
			],
		});
		expect(classifySchema(given).schema).toMatchObject({
			properties: {
				label: {
					anyOf: [
						{ type: 'string', enum: ['Order'], description: 'Order' },
						{ type: 'string', enum: ['None of These'], description: 'Newsletters' },
					],
				},
			},
		});
	});

	it.each([
		['no field', [], 'names no field'],
		['a name twice', [plain('a'), plain('a')], "'a' is there twice"],
		['a blank name', [plain(' ')], 'has no name'],
		['a name that would be lost', [plain('__proto__')], "'__proto__'"],
		[
			'a choice without choices',
			[{ ...plain('a'), type: 'choice' as const }],
			"'a' has no choices",
		],
	])('says before any call what is wrong: %s', (_, fields, words) => {
		expect(() => checkFields(fields)).toThrow(words);
	});

	it('splits wide lists into parts a server takes, and loses no field', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 150 }),
				(sizes) => {
					const fields = sizes.map((size, index) => ({
						...plain(`f${index}`),
						type: 'choice' as const,
						choices: Array.from({ length: size }, (_, number) => `v${number}`),
					}));
					const groups = groupFields(fields);
					expect(groups.flat()).toEqual(fields);
					for (const group of groups) {
						expect(group.length).toBeLessThanOrEqual(40);
						expect(brokenRules(extractSchema(group).schema)).toEqual([]);
					}
				},
			),
			{ numRuns: 20 },
		);
	});

	it('refuses what no server would take', () => {
		const choices = Array.from({ length: 1001 }, (_, index) => `v${index}`);
		expect(() => extractSchema([{ ...plain('a'), type: 'choice', choices }])).toThrow(
			'more than 1000 choices',
		);
	});
});

function plain(fieldName: string): TaskField {
	return {
		name: fieldName,
		label: '',
		description: '',
		type: 'text',
		choices: [],
		required: false,
	};
}

describe('the groups a long list of fields is asked for in', () => {
	const fieldOf = (name: string, choices: string[] = []): TaskField => ({
		name,
		label: name,
		description: '',
		type: choices.length > 0 ? 'choice' : 'text',
		choices,
		required: false,
	});
	const choicesOf = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`);

	it.each([
		[39, [39]],
		[40, [40]],
		[41, [40, 1]],
	])('%i fields make groups of %j', (count, sizes) => {
		const fields = choicesOf(count).map((name) => fieldOf(name));
		expect(groupFields(fields).map((group) => group.length)).toEqual(sizes);
	});

	it.each([
		[399, [2]],
		[400, [2]],
		[401, [1, 1]],
	])('600 choices and %i make groups of %j', (count, sizes) => {
		const fields = [fieldOf('a', choicesOf(600)), fieldOf('b', choicesOf(count))];
		expect(groupFields(fields).map((group) => group.length)).toEqual(sizes);
	});
});
