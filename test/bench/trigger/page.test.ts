import { expect, it } from 'vitest';
import { faultsOf, triggerPage, type Run } from './page';

const run: Run = {
	seed: 7,
	kinds: ['created', 'updated'],
	changes: 10_000,
	records: 1_300,
	polls: 800,
	failed: 3,
	calls: 5_000,
	delivered: 3_000,
	idleCalls: 1,
	stateBytes: 40_000,
	missing: [],
	doubled: [],
	ownOnly: [],
	repeated: 12,
};

it('shows a run in a row and counts what was wrong with it', () => {
	expect(triggerPage([run])).toContain(
		'| created, updated | 7 | 10000 | 3000 | 0 | 0 | 0 | 12 | 800 | 3 | 5000 | 1 | 40000 |',
	);
	expect(faultsOf(run)).toBe(0);
	expect(faultsOf({ ...run, missing: ['1'], doubled: ['2', '3'], stateBytes: 70_000 })).toBe(4);
});
