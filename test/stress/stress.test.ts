import { describe, expect, it } from 'vitest';
import { hostileDocuments } from '../support/hostile/documents';
import { hostileServers } from '../support/hostile/model-servers';
import { playAnswers, playDocuments } from './play-hostile';
import { chosenOf, faultCases, HISTORIES, playWrites, randomCases } from './play-writes';

const answers = Object.entries(hostileServers).map(([name, answer]) => ({ name, answer }));
const clean = { findings: [] };

describe('what npm run stress plays', () => {
	it('has a name of its own for every case, and as many as were promised', () => {
		const products = faultCases().map(({ name }) => name);
		expect(new Set(products).size).toBe(products.length);
		const documents = hostileDocuments.map(({ name }) => name);
		expect(new Set(documents).size).toBeGreaterThanOrEqual(60);
		expect(new Set(documents).size).toBe(documents.length);
		expect(answers.length).toBeGreaterThanOrEqual(40);
		expect(HISTORIES).toBe(1_000);
	});

	it('is the same for the same seed, and each case can be had alone', () => {
		const [one, same, other] = [7, 7, 8].map((seed) => JSON.stringify(randomCases(seed)));
		expect(same).toBe(one);
		expect(other).not.toBe(one);
		const all = randomCases(7);
		const parts = [0, 1, 2].flatMap((part) => chosenOf(all, { part, of: 3 }));
		expect(parts).toHaveLength(all.length);
		expect(chosenOf(all, { only: 'history 417', part: 2, of: 3 })).toEqual([all[417]]);
	});

	it('plays writes', async () => {
		const some = [...randomCases(7).slice(0, 3), ...chosenOf(faultCases(), { part: 9, of: 9_000 })];
		expect(await playWrites('product', some)).toEqual({
			kind: 'product',
			cases: 7,
			of: 7,
			...clean,
		});
	});

	it('begins no write once its time is over', async () => {
		const played = await playWrites('history', randomCases(7).slice(0, 3), { until: 0 });
		expect(played).toEqual({ kind: 'history', cases: 0, of: 3, ...clean });
	});

	it('plays documents and answers among good items', async () => {
		const documents = hostileDocuments.filter((_, place) => place % 20 === 0);
		const some = answers.filter((_, place) => place % 12 === 0);
		expect(await playDocuments(documents)).toMatchObject({ cases: documents.length, ...clean });
		expect(await playAnswers(some)).toMatchObject({ cases: some.length, ...clean });
	});
});
