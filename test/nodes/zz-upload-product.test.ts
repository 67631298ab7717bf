import { afterAll, beforeAll, expect, it } from 'vitest';
import { allCases, historyOf } from '../support/faults/cases';
import { openFaultStage, type FaultStage } from '../support/faults/open-stage';
import { isClean } from '../support/faults/verdict';
let stage: FaultStage;
beforeAll(async () => { stage = await openFaultStage(); });
afterAll(() => stage.close());
it('all', async () => {
	const own = allCases().filter((one) => one.write === 'upload');
	const wrong: unknown[] = [];
	for (const one of own) { const v = await stage.play(historyOf(one)); if (!isClean(v)) wrong.push([one, v]); }
	console.log('cases', own.length, 'wrong', JSON.stringify(wrong.slice(0, 20)), wrong.length);
	expect(wrong).toEqual([]);
}, 600_000);
