import type { JsonObject } from '../json.ts';
import type { World } from '../world.ts';
import type { Channel } from './channel.ts';
import { channelToWire } from './channel-to-wire.ts';
import { unfit } from './problems.ts';
import { readChannels, readEvents } from './read-channel.ts';

/**
 * Changes the details that a row names, or takes away the events it names with `_delete_events`.
 * @returns the channels that it changed, or took events from
 */
export function patchChannels(
	world: World,
	row: JsonObject,
	path: string,
	channels: Channel[],
): { changed: Channel[] } | { removed: Channel[] } {
	const { _delete_events: takeAway, ...details } = row;
	if (takeAway !== undefined && takeAway !== true) {
		throw unfit(`${path}._delete_events`, { expected_data_type: 'boolean' });
	}
	if (takeAway) return { removed: removeEvents(world, row, path, channels) };
	const changed = patched(world, details, path, channels);
	for (const one of changed) world.channels.set(one);
	return { changed };
}

function removeEvents(
	world: World,
	{ events }: JsonObject,
	path: string,
	channels: Channel[],
): Channel[] {
	const taken = readEvents(events, `${path}.events`);
	const touched = channels.filter(({ module }) => taken.has(module));
	for (const one of touched) {
		const left = one.events.filter((event) => !taken.get(one.module)?.includes(event));
		if (left.length === 0) world.channels.remove(one);
		else world.channels.set({ ...one, events: left });
	}
	return touched;
}

/** Reads the row with what it leaves out as the channel has it; events are added to those it has. */
function patched(world: World, row: JsonObject, path: string, channels: Channel[]): Channel[] {
	const kept = channels.map((one) => channelToWire(world, one));
	const listOf = (name: string) => kept.flatMap((one) => one[name] ?? []);
	const { events } = row;
	return readChannels(
		world,
		{
			...kept[0],
			notification_condition: listOf('notification_condition'),
			...row,
			events: Array.isArray(events)
				? [...events, ...listOf('events')]
				: (events ?? listOf('events')),
		},
		path,
	);
}
