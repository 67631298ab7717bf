import { expect, it } from 'vitest';
import { isBlank, isSameValue } from '../../../../../nodes/core/gate/words/same-value';
import type { Json } from '../../../../../nodes/core/kernel/json';

it.each<[Json | undefined, boolean]>([
	[undefined, true],
	[null, true],
	['', true],
	['  ', true],
	['-None-', true],
	[false, true],
	[[], true],
	[0, false],
	[true, false],
	['x', false],
	[{ id: '1' }, false],
])('%j is blank: %s', (value, blank) => {
	expect(isBlank(value)).toBe(blank);
});

it.each<[Json, Json, boolean]>([
	['a', 'a', true],
	['a', 'A', false],
	[null, '', true],
	[null, [], true],
	[['a', 'b'], ['b', 'a'], true],
	[['a'], ['a', 'a'], false],
	[{ id: '1' }, { id: '1', name: 'North' }, true],
	[{ id: '1' }, { id: '2' }, false],
	['2026-12-01T10:00:00+01:00', '2026-12-01T09:00:00Z', true],
	['2026-12-01', '2026-12-01T00:00:00Z', false],
	[5, '5', false],
])('%j and %j: %s', (one, other, same) => {
	expect(isSameValue(one, other)).toBe(same);
});
