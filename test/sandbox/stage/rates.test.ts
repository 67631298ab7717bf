import { describe, expect, it } from 'vitest';
import type { Played } from '../../../sandbox/stage/play-input.ts';
import { rateOf, ratesTable } from '../../../sandbox/stage/rates.ts';

const played = (outcome: Played['row']['outcome'], verdict: Played['verdict']): Played => ({
	row: { file: 'a.eml', about: '', outcome, writes: [] },
	verdict,
	reasons: [],
	executionId: '1',
	gpt: [],
	gate: [],
	writes: [],
	ms: 0,
	calls: 0,
	credits: 0,
});

/** Five inputs, three of which a person would write; one of these is. */
const inputs = [
	played('written', 'expected'),
	played('written', 'review'),
	played('written', 'wrong'),
	played('review', 'expected'),
	played('nothing', 'expected'),
];

describe('the rates of a set', () => {
	it('count what was written of what should be, so that reviewing everything looks bad', () => {
		const { expected, review, wrong, toWrite, written } = rateOf(inputs);
		expect({ expected, review, wrong, toWrite, written }).toEqual({
			expected: 3,
			review: 1,
			wrong: 1,
			toWrite: 3,
			written: 1,
		});
	});

	it('stand beside each other in the table', () => {
		const table = ratesTable([{ story: 'story', set: 'first', inputs }]);
		expect(table).toContain('Written of what should be');
		expect(table).toContain('1 of 3');
	});
});
