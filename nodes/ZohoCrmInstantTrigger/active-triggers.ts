import type { Channel } from '../core/zoho/channel/keep-channel';
import type { Notification } from '../core/zoho/channel/notification';

/** What this process knows of an active trigger; n8n opens channels and runs triggers in one process. */
export interface ActiveTrigger {
	/** Since its channel was found or opened. */
	channel?: Channel;
	/** While the trigger runs. */
	told?: (notification: Notification) => void;
}

const active = new Map<string, ActiveTrigger>();

export const activeTrigger = (key: string): Readonly<ActiveTrigger> => active.get(key) ?? {};

/** Takes note of what changed; `undefined` takes a part away. */
export function noteTrigger(
	key: string,
	part: { [Part in keyof ActiveTrigger]: ActiveTrigger[Part] | undefined },
): void {
	const known = Object.entries({ ...active.get(key), ...part });
	const left = known.filter(([, value]) => value !== undefined);
	if (left.length === 0) active.delete(key);
	else active.set(key, Object.fromEntries(left));
}
