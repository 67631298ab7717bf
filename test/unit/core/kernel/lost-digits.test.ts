import { expect, it } from 'vitest';
import { hasLostDigits } from '../../../../nodes/core/kernel/lost-digits';

const exact = Number.MAX_SAFE_INTEGER;

it.each([
	[exact, false],
	[exact + 1, true],
	[-exact - 1, true],
	[1e300, true],
	[0.5, false],
	[Number.NaN, false],
	['9007199254740993', false],
	[null, false],
	[undefined, false],
	[{ a: [{ b: exact + 1 }] }, true],
	[{ a: [{ b: exact }], c: 'x' }, false],
	[[1, exact + 1], true],
	[[], false],
])('%j has lost digits: %j', (value, lost) => {
	expect(hasLostDigits(value)).toBe(lost);
});
