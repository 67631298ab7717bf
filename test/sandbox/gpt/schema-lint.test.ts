import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintStrictSchema } from '../../../sandbox/gpt/schema/lint.ts';
import type { JsonObject } from '../../../sandbox/gpt/wire/json.ts';

const name = fc.stringMatching(/^[A-Za-z]\w{0,12}$/);
const { node } = fc.letrec<{ node: JsonObject; object: JsonObject }>((tie) => ({
	node: fc.oneof(
		{ maxDepth: 4 },
		fc.constantFrom<JsonObject>(
			{ type: 'string' },
			{ type: ['number', 'null'] },
			{ type: 'boolean' },
			{ type: 'string', format: 'date' },
			{ const: 'x' },
		),
		fc
			.uniqueArray(name, { minLength: 1, maxLength: 5 })
			.map((values): JsonObject => ({ type: 'string', enum: values })),
		tie('node').map((items): JsonObject => ({ type: 'array', items })),
		fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((anyOf): JsonObject => ({ anyOf })),
		tie('object'),
	),
	object: fc
		.dictionary(name, tie('node'), { minKeys: 1, maxKeys: 4, noNullPrototype: true })
		.map(closed),
}));
const schema = fc
	.dictionary(name, node, { minKeys: 1, maxKeys: 4, noNullPrototype: true })
	.map(closed);

function closed(properties: Record<string, JsonObject>): JsonObject {
	return {
		type: 'object',
		properties,
		required: Object.keys(properties),
		additionalProperties: false,
	};
}

function strings(count: number, length: number): string[] {
	return Array.from({ length: count }, (_, index) => `${index}`.padStart(length, 'v'));
}

function nested(levels: number): JsonObject {
	return levels === 1
		? closed({ leaf: { type: 'string' } })
		: closed({ deeper: nested(levels - 1) });
}

describe('the lint of strict schemas', () => {
	it('takes every schema of the subset', () => {
		fc.assert(fc.property(schema, (valid) => lintStrictSchema(valid) === null));
	});

	it('finds any one thing that leaves the subset', () => {
		const damage: ((valid: JsonObject) => JsonObject)[] = [
			(valid) => ({ ...valid, additionalProperties: true }),
			(valid) => ({ ...valid, required: [] }),
			(valid) => ({
				...valid,
				required: [...Object.keys(valid['properties'] as object), 'not_there'],
			}),
			(valid) => ({ ...valid, type: 'array' }),
			(valid) => ({ anyOf: [valid] }),
			(valid) => ({ ...valid, allOf: [] }),
			(valid) => ({ ...valid, default: {} }),
			(valid) => closed({ inner: { ...valid, not: {} } }),
			(valid) => closed({ inner: valid, odd: { type: 'string', format: 'uri' } }),
			(valid) => closed({ inner: valid, odd: {} }),
			(valid) => closed({ inner: valid, odd: { type: 'text' } }),
			(valid) => closed({ inner: valid, odd: { type: 'array' } }),
			(valid) => closed({ inner: valid, odd: { type: 'string', enum: [] } }),
			(valid) => closed({ inner: valid, odd: { $ref: '#/$defs/nowhere' } }),
			(valid) => closed({ inner: valid, odd: { type: 'string', pattern: '(' } }),
		];
		fc.assert(
			fc.property(
				schema,
				fc.constantFrom(...damage),
				(valid, harm) => lintStrictSchema(harm(valid)) !== null,
			),
		);
	});

	it('says where, as the API does', () => {
		expect(
			lintStrictSchema(
				closed({
					a: { type: 'object', properties: { b: {} }, required: [], additionalProperties: false },
				}),
			),
		).toBe(
			"In context=('properties', 'a'), 'required' is required to be supplied and to be an array including every key in properties. Missing 'b'.",
		);
		expect(lintStrictSchema({ type: 'array', items: { type: 'string' } })).toBe(
			`schema must be a JSON Schema of 'type: "object"', got 'type: "array"'.`,
		);
	});

	it('counts to the published limits and no further', () => {
		const properties = (count: number) =>
			closed(Object.fromEntries(strings(count, 5).map((key) => [key, { type: 'string' }])));
		expect(lintStrictSchema(properties(5_000))).toBeNull();
		expect(lintStrictSchema(properties(5_001))).toMatch(/5000 object properties/);
		expect(lintStrictSchema(closed({ a: { type: 'string', enum: strings(1_000, 4) } }))).toBeNull();
		expect(lintStrictSchema(closed({ a: { type: 'string', enum: strings(1_001, 4) } }))).toMatch(
			/1000 enum values/,
		);
		expect(lintStrictSchema(closed({ a: { type: 'string', enum: strings(251, 60) } }))).toMatch(
			/250 values/,
		);
		expect(lintStrictSchema(closed({ a: { type: 'string', enum: strings(250, 70) } }))).toBeNull();
		expect(lintStrictSchema(closed({ a: { const: 'x'.repeat(120_000) } }))).toMatch(
			/120000 characters/,
		);
		expect(lintStrictSchema(nested(9))).toBeNull();
		expect(lintStrictSchema(nested(11))).toMatch(/10 levels/);
	});

	it('follows references into $defs, recursion included', () => {
		const list = closed({ next: { anyOf: [{ $ref: '#' }, { type: 'null' }] } });
		expect(lintStrictSchema(list)).toBeNull();
		expect(
			lintStrictSchema({
				...closed({ a: { $ref: '#/$defs/b' } }),
				$defs: { b: { type: 'string' } },
			}),
		).toBeNull();
	});
});
