import { expect, it } from 'vitest';
import { isJsonObject } from '../../../../nodes/core/kernel/json';

it.each([
	[{}, true],
	[{ a: 1 }, true],
	[[], false],
	[null, false],
	[undefined, false],
	['{}', false],
	[7, false],
])('%j is an object: %j', (value, isObject) => {
	expect(isJsonObject(value)).toBe(isObject);
});
