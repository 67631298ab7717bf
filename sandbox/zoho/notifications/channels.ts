import type { Clock } from '../clock.ts';
import type { Channel } from './channel.ts';

/** The channels that were subscribed and have not expired. */
export interface Channels {
	all(): Channel[];
	/** Of one channel ID, a row for each module. */
	of(id: string): Channel[];
	/** Adds what a channel watches of a module, or takes its place. */
	set(channel: Channel): void;
	remove(channel: Channel): void;
	/** Loses all of them, as nobody asked for. */
	clear(): void;
}

export function createChannels(clock: Clock): Channels {
	const kept = new Map<string, Channel>();
	const all = () => [...kept.values()].filter(({ expiresAt }) => expiresAt > clock.now());
	return {
		all,
		of: (id) => all().filter((one) => one.id === id),
		set: (channel) => {
			kept.set(keyOf(channel), channel);
		},
		remove: (channel) => {
			kept.delete(keyOf(channel));
		},
		clear: () => {
			kept.clear();
		},
	};
}

const keyOf = ({ id, module }: Channel): string => `${id}/${module}`;
