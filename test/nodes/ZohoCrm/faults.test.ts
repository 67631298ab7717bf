import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyHistory } from '../../support/faults/any-history';
import { historyOf, pairedCases } from '../../support/faults/cases';
import { openFaultStage, type FaultStage } from '../../support/faults/open-stage';
import { clean, isClean, type Verdict } from '../../support/faults/verdict';
import { writes, type WriteName } from '../../support/faults/writes';

let stage: FaultStage;
beforeAll(async () => {
	stage = await openFaultStage();
});
afterAll(() => stage.close());

const cases = pairedCases();

/** A case in one line, with how many rows were not as they should be. */
function tell(one: object, verdict: Verdict): string {
	const counts = Object.entries(verdict).map(([name, rows]) => `${name} ${rows.length}`);
	return `${Object.values(one).join(', ')}: ${counts.join(', ')}`;
}

describe.each(Object.keys(writes) as WriteName[])('under any fault, %s', (write) => {
	const own = cases.filter((one) => one.write === write);

	it('loses, doubles and mistakes no row, and tells of each (#50, #51, #69)', async () => {
		const wrong: string[] = [];
		for (const one of own) {
			const verdict = await stage.play(historyOf(one));
			if (!isClean(verdict)) wrong.push(tell(one, verdict));
		}
		expect(own.length).toBeGreaterThan(8);
		expect(wrong).toEqual([]);
	}, 120_000);
});

it('in 100 histories of any writes, faults, stops, retries and changes loses, doubles and mistakes no row', async () => {
	const property = fc.asyncProperty(anyHistory, async (history) => {
		expect(await stage.play(history)).toEqual(clean);
	});
	await fc.assert(property, { numRuns: 100, seed: 8 });
}, 120_000);
