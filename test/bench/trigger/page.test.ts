import { expect, it } from 'vitest';
import { faultsOf, triggerPage, type InstantRun, type Run } from './page';

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

const instant: InstantRun = {
	seed: 8,
	kinds: ['created'],
	loss: 0.2,
	changes: 10_000,
	delivered: 2_000,
	notifications: 8_000,
	looks: 6_000,
	failed: 5,
	waited: 900,
	missing: [],
	doubled: [],
	ownOnly: [],
	repeated: 4,
};

it('shows the runs of both triggers in a row each and counts what was wrong with them', () => {
	const page = triggerPage({ polling: [run], instant: [instant] });
	expect(page).toContain(
		'| created, updated | 7 | 10000 | 3000 | 0 | 0 | 0 | 12 | 800 | 3 | 5000 | 1 | 40000 |',
	);
	expect(page).toContain(
		'| created | 20 % | 8 | 10000 | 2000 | 0 | 0 | 0 | 4 | 8000 | 6000 | 5 | 900 |',
	);
	expect([faultsOf(run), faultsOf(instant)]).toEqual([0, 0]);
	expect(faultsOf({ ...run, missing: ['1'], doubled: ['2', '3'], stateBytes: 70_000 })).toBe(4);
	expect(faultsOf({ ...instant, ownOnly: ['1'] })).toBe(1);
});
