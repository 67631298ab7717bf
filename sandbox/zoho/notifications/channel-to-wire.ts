import { inZone, toUtc } from '../datetime.ts';
import { metadataId } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import { currentUser } from '../records/lookups.ts';
import type { World } from '../world.ts';
import type { Channel } from './channel.ts';
import { conditionToWire } from './condition.ts';

/** Address of a module, which notifications name as well. */
export const resourceUri = (world: World, module: string): string =>
	`${world.url}/crm/v8/${module}`;

const expiryOf = (world: World, { expiresAt }: Channel): string =>
	inZone(toUtc(expiresAt), currentUser(world).time_zone);

/** What became of a channel of a module, in the answer to a subscription. */
export function eventToWire(world: World, channel: Channel): JsonObject {
	return {
		channel_expiry: expiryOf(world, channel),
		...resourceToWire(world, channel),
		resource_name: channel.module,
	};
}

export function resourceToWire(world: World, { id, module }: Channel): JsonObject {
	return {
		resource_uri: resourceUri(world, module),
		resource_id: metadataId('module', module),
		channel_id: id,
	};
}

/** A channel as the list of them shows it. */
export function channelToWire(world: World, channel: Channel): JsonObject {
	const { module, condition } = channel;
	return {
		notify_on_related_action: channel.onRelated,
		...eventToWire(world, channel),
		return_affected_field_values: channel.returnValues,
		notify_url: channel.notifyUrl,
		fields: null,
		notification_condition: condition && [
			{
				field_selection: conditionToWire(module, condition),
				module: { api_name: module, id: metadataId('module', module) },
				type: 'field_selection',
			},
		],
		events: channel.events.map((event) => `${module}.${event}`),
		token: channel.token,
	};
}
