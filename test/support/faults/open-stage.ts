import { createTwin } from '../../../sandbox/zoho/twin.ts';
import { closeDeduplication } from '../engine/deduplication.ts';
import { passTimeQuickly } from '../engine/quick-waits.ts';
import { play, type History } from './history.ts';
import type { Verdict } from './verdict.ts';
import { openWireProxy } from './wire-proxy.ts';

/** A twin behind a wire that breaks, on which histories of writes are played in little time. */
export interface FaultStage {
	play(history: History): Promise<Verdict>;
	close(): Promise<void>;
}

/** Cases to play come from `cases.ts` (pairs, or the whole product) and `any-history.ts`. */
export async function openFaultStage(): Promise<FaultStage> {
	const backToRealTime = passTimeQuickly();
	const twin = await createTwin();
	const proxy = await openWireProxy(twin.url);
	return {
		play: (history) => play({ twin, proxy }, history),
		close: async () => {
			backToRealTime();
			closeDeduplication();
			await proxy.close();
			await twin.close();
		},
	};
}
