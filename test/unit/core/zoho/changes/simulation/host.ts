import type { ChangeItem } from '../../../../../../nodes/core/zoho/changes/change';
import type { PollRequest, Polled } from '../../../../../../nodes/core/zoho/changes/poll-changes';

/** What n8n is to do to a poll that gave items. */
export type Fate = 'kept' | 'killed before saving' | 'killed after saving';

/** n8n as far as a polling trigger can tell: what it keeps in memory, what it saves, and what a kill takes. */
export interface Host {
	/** Polls once; gives the items that reached a workflow, none when the process was killed over them. */
	poll(fate: Fate): Promise<{ items: ChangeItem[]; killed: boolean }>;
	/** Ends the process and starts another one. */
	restart(): void;
	/** Characters of the largest state it had to keep. */
	largest(): number;
}

type Poll = (request: Pick<PollRequest, 'kept' | 'restarted'>) => Promise<Polled>;

/**
 * n8n saves what a poll wrote when it gave items, and after the first poll of a process, which belongs to
 * the activation; else it keeps it in memory.
 */
export function createHost(poll: Poll): Host {
	let saved: string | undefined;
	let inMemory: string | undefined;
	let hasPolled = false;
	let largest = 0;
	const restart = (): void => {
		inMemory = saved;
		hasPolled = false;
	};
	return {
		restart,
		largest: () => largest,
		poll: async (fate) => {
			const kept: unknown = inMemory === undefined ? undefined : JSON.parse(inMemory);
			const { items, state } = await poll({ kept, restarted: !hasPolled });
			const isFirst = !hasPolled;
			hasPolled = true;
			inMemory = JSON.stringify(state);
			largest = Math.max(largest, inMemory.length);
			const killed = items.length > 0 && fate !== 'kept';
			if ((items.length > 0 || isFirst) && fate !== 'killed before saving') saved = inMemory;
			if (killed) restart();
			return { items: killed ? [] : items, killed };
		},
	};
}
