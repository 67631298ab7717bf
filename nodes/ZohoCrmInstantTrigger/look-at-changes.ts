import type { INodeExecutionData } from 'n8n-workflow';
import type { Start } from '../core/zoho/changes/kept/state';
import type { Watch } from '../core/zoho/changes/watch';
import type { Look } from '../core/zoho/channel/look-times';
import { looks } from '../core/zoho/words/limits';
import type { Zoho } from '../core/zoho/zoho';
import type { KeptState } from '../runtime/changes/kept-state';
import { pollModule, toItem } from '../runtime/changes/poll-module';

interface Options {
	connect(): Promise<{ zoho: Zoho; connection: string }>;
	watch: Watch;
	start: Start;
	kept: KeptState;
	/** For how long what was put out may be lost with the process, in seconds. */
	repeatSeconds: number;
	emit(items: INodeExecutionData[]): void;
	isStopped(): boolean;
}

/**
 * One look at what changed since the look before, as the polling trigger makes it: put out, and kept for
 * the next. `heard` is what time it is at least by Zoho's clock, in milliseconds, which says of a change
 * that its second is over without waiting for the answers' own clocks. A connection is made for each
 * look, so that none rests on what a credential or a module was like before.
 */
export function lookAtChanges(options: Options): (heard?: number) => Promise<Look> {
	const { connect, watch, start, kept, repeatSeconds, emit, isStopped } = options;
	return async (heard) => {
		const { items, state, seen, more, coveredUntil } = await pollModule(await connect(), {
			watch,
			start,
			kept: kept.read(),
			restarted: !kept.isOurs(),
			repeatSeconds,
			heard,
		});
		if (isStopped()) return { coveredUntil: 0, foundAny: false, more: false };
		kept.write(state);
		// n8n saves what is kept when it is told of items.
		if (items.length > 0) emit(items.map(toItem));
		const second = heard === undefined ? 0 : heard - (heard % looks.secondMs);
		return {
			coveredUntil: more ? 0 : Math.min(second, coveredUntil),
			foundAny: seen > 0,
			more,
		};
	};
}
