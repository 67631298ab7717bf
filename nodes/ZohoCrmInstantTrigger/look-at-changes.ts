import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { ChangeItem } from '../core/zoho/changes/change';
import type { Start } from '../core/zoho/changes/kept/state';
import type { Watch } from '../core/zoho/changes/watch';
import type { Look } from '../core/zoho/channel/look-times';
import { looks } from '../core/zoho/words/limits';
import type { Zoho } from '../core/zoho/zoho';
import type { KeptState } from '../runtime/changes/kept-state';

interface Options {
	connect(): Promise<Zoho>;
	watch: Watch;
	start: Start;
	kept: KeptState;
	emit(items: INodeExecutionData[]): void;
	/** Whether the process is a new one, so that what the last looks put out may be lost. */
	restarted: boolean;
	/** For how long that may be, in seconds. */
	repeatSeconds: number;
	isStopped(): boolean;
}

/**
 * One look at what changed since the look before, as the polling node makes it: put out, and kept for
 * the next. `heard` is what time it is at least by Zoho's clock, in milliseconds, which says of a change
 * that its second is over without waiting for the answers' own clocks. A connection is made for each
 * look, so that none rests on what a credential or a module was like before.
 */
export function lookAtChanges(options: Options): (heard?: number) => Promise<Look> {
	const { connect, watch, start, kept, emit, repeatSeconds, isStopped } = options;
	let { restarted } = options;
	return async (heard) => {
		const zoho = await connect();
		const { module, criteria } = watch;
		const where = criteria && (await zoho.changes.condition({ module, criteria }));
		let user: Promise<string | undefined> | undefined;
		const { items, state, seen, more } = await zoho.changes.poll({
			watch,
			where,
			start,
			kept: kept.read(),
			restarted,
			repeatSeconds,
			own: () => (user ??= zoho.changes.ownUser()),
			heard,
		});
		if (isStopped()) return { coveredUntil: 0, foundAny: false, more: false };
		kept.write(state);
		restarted = false;
		// n8n saves what is kept when it is told of items.
		if (items.length > 0) emit(items.map(toItem));
		const second = heard === undefined ? 0 : heard - (heard % looks.secondMs);
		return { coveredUntil: more ? 0 : second, foundAny: seen > 0, more };
	};
}

export const toItem = (item: ChangeItem): INodeExecutionData => ({
	json: item as unknown as IDataObject,
});
