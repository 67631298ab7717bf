import { expect, it } from 'vitest';
import { simulate } from './simulate';

it.each([1, 2, 3])(
	'of 10,000 changes none is lost, repeated or caused by ourselves (seed %i)',
	async (seed) => {
		const result = await simulate({
			seed,
			changes: 10_000,
			kinds: ['created', 'updated', 'deleted'],
		});
		console.log(
			JSON.stringify({
				...result,
				missing: result.missing.slice(0, 5),
				nm: result.missing.length,
				doubled: result.doubled.slice(0, 5),
				nd: result.doubled.length,
				ownOnly: result.ownOnly.slice(0, 5),
				no: result.ownOnly.length,
			}),
		);
		expect(result).toMatchObject({ missing: [], doubled: [], ownOnly: [] });
	},
	120_000,
);
