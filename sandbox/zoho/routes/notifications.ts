import { plainScope } from '../auth/scopes.ts';
import { refuse, Refused, rowsStatus, success, type Verdict } from '../envelope.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Channel } from '../notifications/channel.ts';
import { channelToWire, eventToWire, resourceToWire } from '../notifications/channel-to-wire.ts';
import { patchChannels } from '../notifications/patch-channels.ts';
import { placeOf, verdictOf } from '../notifications/problems.ts';
import { readChannels, readId } from '../notifications/read-channel.ts';
import { MAX_PER_PAGE } from '../paging/window.ts';
import type { World } from '../world.ts';
import { objectBody, rowsOf } from './body.ts';
import type { Call, Reply, Route } from './route.ts';

/** Channels that one request names [O26]. */
const MAX_CHANNELS = 50;

/** One verdict for each row of `watch`, as of every operation on rows. */
function eachRow(
	call: Call,
	rows: Json[],
	allWell: 200 | 201,
	act: (row: JsonObject, path: string) => Verdict,
): Reply {
	available(call.world);
	const verdicts = rows.map((row, index) => {
		const path = `$.watch[${index}]`;
		try {
			if (isObject(row)) return act(row, path);
			throw refuse(400, 'INVALID_DATA', 'invalid data', placeOf(path));
		} catch (cause) {
			return verdictOf(cause);
		}
	});
	const status = rowsStatus(verdicts, allWell);
	return { status, body: { watch: verdicts }, rows: verdicts.length };
}

const done = (message: string, world: World, channels: Channel[]): Verdict =>
	success(message, { events: channels.map((one) => eventToWire(world, one)) });

function subscribe(call: Call): Reply {
	const { world } = call;
	return eachRow(call, rowsOf(call, 'watch', MAX_CHANNELS), 201, (row, path) => {
		const channels = readChannels(world, row, path);
		for (const one of channels) world.channels.set(one);
		return done('Successfully subscribed for actions-watch of the given module', world, channels);
	});
}

/** All details anew: a module that is not named is watched no longer [D7]. */
function replace(call: Call): Reply {
	const { world } = call;
	return eachRow(call, rowsOf(call, 'watch', MAX_CHANNELS), 200, (row, path) => {
		const channels = readChannels(world, row, path);
		for (const one of subscribed(world, row, path)) world.channels.remove(one);
		for (const one of channels) world.channels.set(one);
		return done('Successfully subscribed for actions-watch of the given module', world, channels);
	});
}

/** Some details of channels: in a list [D7, SDK], or the one that is the body [O26]. */
function patch(call: Call): Reply {
	const { world } = call;
	const body = objectBody(call);
	const rows = body.watch === undefined ? [body] : rowsOf(call, 'watch', MAX_CHANNELS);
	return eachRow(call, rows, 200, (row, path) => {
		const patched = patchChannels(world, row, path, subscribed(world, row, path));
		if ('changed' in patched) {
			return done('Successfully updated the subscribe details', world, patched.changed);
		}
		const events = patched.removed.map((one) => ({
			...resourceToWire(world, one),
			resource_name: one.module,
		}));
		return success('Successfully removed the subscribe details', { events });
	});
}

function list({ world, query }: Call): Reply {
	available(world);
	const [id, module] = [query.get('channel_id'), query.get('module')];
	const found = world.channels
		.all()
		.filter((one) => id === null || one.id === id)
		.filter((one) => module === null || one.module.toLowerCase() === module.toLowerCase());
	const perPage = count(query, 'per_page', MAX_PER_PAGE);
	const page = count(query, 'page', 1);
	const rows = found.slice((page - 1) * perPage, page * perPage);
	if (rows.length === 0) return { status: 204 };
	const info: JsonObject = {
		per_page: perPage,
		count: rows.length,
		page,
		more_records: found.length > page * perPage,
	};
	const watch = rows.map((one) => channelToWire(world, one));
	return { status: 200, body: { watch, info }, rows: rows.length };
}

/** A number of pages or rows; what is none is refused in the words of notifications [O26]. */
function count(query: URLSearchParams, name: string, fallback: number): number {
	const value = Number(query.get(name) ?? fallback);
	if (Number.isInteger(value) && value >= 1 && value <= MAX_PER_PAGE) return value;
	throw refuse(400, 'INVALID_DATA', 'invalid data', { api_name: name });
}

function disable(call: Call): Reply {
	const { world, query } = call;
	available(world);
	const ids = (query.get('channel_ids') ?? '').split(',').filter((id) => id !== '');
	if (ids.length === 0) {
		throw refuse(400, 'EXPECTED_PARAM_MISSING', 'One of the expected parameter is missing', {
			api_name: 'channel_ids',
		});
	}
	const verdicts = ids.flatMap((id) => {
		const channels = world.channels.of(id);
		if (channels.length === 0) return [notSubscribed({ api_name: 'channel_ids' })];
		return channels.map((one) => {
			world.channels.remove(one);
			return success('Successfully un-subscribed from actions-watch', resourceToWire(world, one));
		});
	});
	return { status: rowsStatus(verdicts, 200), body: { watch: verdicts }, rows: verdicts.length };
}

/** The channels of the ID in a row; refuses one that is not subscribed or has expired. */
function subscribed(world: World, row: JsonObject, path: string): Channel[] {
	const at = `${path}.channel_id`;
	const channels = world.channels.of(readId(row.channel_id, at));
	if (channels.length > 0) return channels;
	throw new Refused(400, notSubscribed(placeOf(at)));
}

function notSubscribed(details: JsonObject): Verdict {
	return { code: 'NOT_SUBSCRIBED', details, message: 'Not subscribed', status: 'error' };
}

/** An edition without notifications; no paper says how Zoho tells. */
function available({ settings }: World): void {
	if (settings.notifications) return;
	throw refuse(400, 'NOT_SUPPORTED', 'Notifications are not supported in this edition');
}

const path = '/crm/v8/actions/watch';
const scope = (operation: 'READ' | 'CREATE' | 'UPDATE' | 'DELETE') => () => [
	plainScope('notifications', operation),
];

export const notificationRoutes: Route[] = [
	{ method: 'POST', path, scopes: scope('CREATE'), handle: subscribe },
	{ method: 'PUT', path, scopes: scope('UPDATE'), handle: replace },
	{ method: 'PATCH', path, scopes: scope('UPDATE'), handle: patch },
	{
		method: 'GET',
		path,
		params: ['channel_id', 'module', 'page', 'per_page'],
		scopes: scope('READ'),
		handle: list,
	},
	{ method: 'DELETE', path, params: ['channel_ids'], scopes: scope('DELETE'), handle: disable },
];
