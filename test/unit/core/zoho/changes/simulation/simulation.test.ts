import { expect, it } from 'vitest';
import type { ChangeKind } from '../../../../../../nodes/core/zoho/changes/change';
import { simulate } from './simulate';

const oneCall = 1;

it.each<[number, number, ChangeKind[]]>([
	[1, oneCall + 1, ['created', 'updated', 'deleted']],
	[2, oneCall, ['created', 'updated']],
	[3, oneCall, ['updated']],
	[4, oneCall, ['created']],
])(
	'of 10,000 changes none is lost, told twice or caused by ourselves, for a call or two a poll (seed %i)',
	async (seed, idleCalls, kinds) => {
		const result = await simulate({ seed, changes: 10_000, kinds });
		expect(result).toMatchObject({ missing: [], doubled: [], ownOnly: [], idleCalls });
		expect(result.stateBytes).toBeLessThan(64 * 1024);
		// A run in which nothing went wrong would prove nothing.
		expect(result.failed + result.repeated).toBeGreaterThan(0);
		expect(result.delivered).toBeGreaterThan(500);
	},
	300_000,
);
