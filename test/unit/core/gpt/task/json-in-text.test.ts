import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../../nodes/core/kernel/json';
import { readJsonObject } from '../../../../../nodes/core/gpt/task/json-in-text';

/** Words around an answer, with everything but the brackets of another object. */
const prose = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[{}]/g, '"'));
const around = fc.oneof(
	fc.tuple(prose, prose),
	fc.constantFrom<[string, string]>(
		['```json\n', '\n```'],
		['Here is the JSON you asked for:\n\n```\n', '\n```\nLet me know [1], if "more" is needed.'],
	),
);
const object = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>);
const blank = fc.constantFrom('', ' ', '\n\t');

/** JSON as `JSON.stringify` has it, with a comma and blanks behind the last entries. */
function written(value: Json, gap: string): string {
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const entries = Array.isArray(value)
		? value.map((one) => written(one, gap))
		: Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}:${written(one, gap)}`);
	const [open, close] = Array.isArray(value) ? '[]' : '{}';
	if (entries.length === 0) return `${open}${gap}${close}`;
	return `${open}${gap}${entries.join(`${gap},`)}${gap},${gap}${close}`;
}

const read = (json: string): unknown => JSON.parse(json);

describe('the JSON in an answer', () => {
	it('is the same with words around it and commas behind the last entries', () => {
		fc.assert(
			fc.property(object, around, blank, (value, [before, after], gap) => {
				const plain = JSON.stringify(value);
				expect(readJsonObject(`${before}${plain}${after}`)).toEqual(read(plain));
				expect(readJsonObject(`${before}${written(value, gap)}${after}`)).toEqual(read(plain));
			}),
		);
	});

	it('is none when it is cut, wherever that is', () => {
		fc.assert(
			fc.property(object, fc.nat(), around, (value, cut, [before]) => {
				const plain = JSON.stringify(value);
				const part = plain.slice(0, cut % plain.length);
				expect(readJsonObject(`${before}${part}`)).toBeUndefined();
			}),
		);
	});

	it('is none when there are several, or words that only look like it', () => {
		fc.assert(
			fc.property(object, object, prose, (one, other, between) => {
				const both = `${JSON.stringify(one)}${between}${JSON.stringify(other)}`;
				expect(readJsonObject(both)).toBeUndefined();
				expect(readJsonObject(between)).toBeUndefined();
			}),
		);
	});

	it.each([
		'{,}',
		'{"a":[,]}',
		'{"a":1,,}',
		'{"a":,}',
		'{"a":1}}',
		'{"a":1]',
		"{'a':1}",
		'{a:1}',
		'{"a":1 "b":2}',
		'{"a":1} // {"a":2}',
		'{"a":NaN,}',
		'Fill {name} in: {"a":1}',
		`${'{"a":'.repeat(200)}1${'}'.repeat(200)}`,
	])('is never guessed: %s', (text) => {
		expect(readJsonObject(text)).toBeUndefined();
	});

	it('gives a name like __proto__ as one like any other', () => {
		const answer = readJsonObject('{"__proto__":{"polluted":true},}');
		expect(Object.keys(answer ?? {})).toEqual(['__proto__']);
		expect({}).not.toHaveProperty('polluted');
	});
});
