import { isObject, textOf, type JsonObject } from '../json.ts';
import type { RecordChange } from '../records/record-change.ts';
import { valueToWire } from '../records/to-wire.ts';
import type { ModuleSpec } from '../schema/field-spec.ts';
import { findField } from '../schema/modules.ts';
import type { World } from '../world.ts';
import { operationOf, type Channel, type Notice, type Seen, type Watched } from './channel.ts';
import { resourceUri } from './channel-to-wire.ts';
import { holds } from './condition.ts';

/** What a change lets channels see: the record itself, and those that it links to. */
export function seenOf(
	world: World,
	spec: ModuleSpec,
	{ operation, id, before, after }: RecordChange,
	changed: string[] | undefined,
): Seen[] {
	const restored = operation === 'restore' && !world.settings.restoreModifies;
	if (restored) return [];
	const event = eventOf[operation];
	const state = after ?? before ?? {};
	const fields = changed ?? givenFields(spec, state);
	const shown = fields.flatMap((name) => {
		const field = findField(spec, name);
		return field ? [[name, valueToWire(world, spec.name, field, state[name] ?? null)]] : [];
	});
	const values: JsonObject = event === 'delete' ? {} : Object.fromEntries(shown);
	const own: Seen = { module: spec.name, id, event, fields, values, related: false };
	const parents = linksOf(state).map(
		(link): Seen => ({ ...link, event: 'edit', fields: [], values: {}, related: true }),
	);
	return [own, ...parents];
}

const eventOf = {
	create: 'create',
	update: 'edit',
	tag: 'edit',
	restore: 'edit',
	delete: 'delete',
} as const;

const givenFields = (spec: ModuleSpec, state: JsonObject): string[] =>
	spec.fields.map(({ name }) => name).filter((name) => (state[name] ?? null) !== null);

function linksOf(state: JsonObject): Array<{ module: string; id: string }> {
	return Object.values(state).flatMap((value) => {
		const [module, id] = isObject(value) ? [textOf(value.module), textOf(value.id)] : [];
		return module === undefined || id === undefined ? [] : [{ module, id }];
	});
}

/** The notifications of what one request changed: one for each channel, module and operation. */
export function noticesOf(world: World, seen: Seen[]): Notice[] {
	return world.channels.all().flatMap((channel) =>
		channel.events.flatMap((event) => {
			const own = seen.filter((one) => one.event === event && watches(channel, one));
			return own.length === 0 ? [] : [noticeOf(world, channel, event, own)];
		}),
	);
}

function watches({ module, onRelated, condition }: Channel, seen: Seen): boolean {
	if (seen.module !== module || (seen.related && !onRelated)) return false;
	return condition === null || seen.event === 'delete' || holds(condition, seen.fields);
}

function noticeOf(world: World, channel: Channel, event: Watched, seen: Seen[]): Notice {
	const { id, module, notifyUrl: url, token, returnValues } = channel;
	const operation = operationOf[event];
	const changed = seen.filter(({ fields }) => event === 'edit' && fields.length > 0);
	const body: JsonObject = {
		server_time: world.clock.now(),
		...(returnValues
			? { affected_values: seen.map((one) => ({ record_id: one.id, values: one.values })) }
			: {}),
		query_params: Object.fromEntries(new URL(url).searchParams),
		module,
		resource_uri: resourceUri(world, module),
		ids: [...new Set(seen.map((one) => one.id))],
		affected_fields: changed.map((one) => ({ [one.id]: one.fields })),
		operation,
		channel_id: id,
		token,
	};
	return { channel: id, module, operation, url, body };
}
