import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTwin } from '../../../sandbox/zoho/twin';
import { closeDeduplication } from '../../support/engine/deduplication';
import { passTimeQuickly } from '../../support/engine/quick-waits';
import { anyHistory } from '../../support/faults/any-history';
import { historyOf, pairedCases } from '../../support/faults/cases';
import { play, type Stage } from '../../support/faults/history';
import { clean, type Verdict } from '../../support/faults/verdict';
import { openWireProxy } from '../../support/faults/wire-proxy';
import { writes, type WriteName } from '../../support/faults/writes';

let stage: Stage;
let backToRealTime: () => void;
beforeAll(async () => {
	backToRealTime = passTimeQuickly();
	const twin = await createTwin();
	stage = { twin, proxy: await openWireProxy(twin.url) };
});
afterAll(async () => {
	backToRealTime();
	closeDeduplication();
	await stage.proxy.close();
	await stage.twin.close();
});

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
			const verdict = await play(stage, historyOf(one));
			if (JSON.stringify(verdict) !== JSON.stringify(clean)) wrong.push(tell(one, verdict));
		}
		expect(wrong).toEqual([]);
	}, 60_000);
});

it('in 100 histories of any writes, faults, stops, retries and changes loses, doubles and mistakes no row', async () => {
	const property = fc.asyncProperty(anyHistory, async (history) => {
		expect(await play(stage, history)).toEqual(clean);
	});
	await fc.assert(property, { numRuns: 100, seed: 8 });
}, 120_000);
