import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../../nodes/core/kernel/parse-json';

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('JSON from outside', () => {
	it('is what JSON.parse makes of it', () => {
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
				const text = JSON.stringify(value);
				expect(parseJson(text)).toEqual(JSON.parse(text));
			}),
		);
	});

	it('is none when it is none, or nested too deep', () => {
		expect(parseJson('{"a":')).toBeUndefined();
		expect(parseJson(nested(100))).toBeDefined();
		expect(parseJson(nested(101))).toBeUndefined();
		expect(parseJson(nested(5_000))).toBeUndefined();
	});

	it('counts no bracket within a text, and all beside each other once', () => {
		const text = `{"a\\"[${'['.repeat(200)}": "${'{'.repeat(200)}\\\\"}`;
		expect(parseJson(text)).toEqual(JSON.parse(text));
		const wide = `[${'[],'.repeat(500)}[]]`;
		expect(parseJson(wide)).toHaveLength(501);
	});

	it.each([
		['{"a":'.repeat(100) + '1' + '}'.repeat(100), true],
		['{"a":'.repeat(101) + '1' + '}'.repeat(101), false],
		[`[${'{},'.repeat(200)}{}]`, true],
		[`["\\"", ${'['.repeat(100)}`, false],
		[`["\\\\", ${nested(100)}]`, false],
		[`["\\\\", ${nested(99)}]`, true],
	])('%# is read: %j', (text, isRead) => {
		expect(parseJson(text) !== undefined).toBe(isRead);
	});
});
