import { CoreError } from '../../kernel/errors';
import type { JsonObject } from '../../kernel/json';
import type { HttpRequest } from '../../kernel/ports';
import type { RecordDeps } from '../modules/record-deps';
import { readPage, rowReplies } from '../wire/envelope';
import type { ZohoCall } from '../wire/session';
import { toZohoError } from '../wire/to-error';
import { failZoho } from '../words/error-catalog';
import { channels } from '../words/limits';
import { asModuleName } from '../words/module-name';
import type { ChannelNames } from './channel-names';
import { explainChannel } from './explain-channel';
import { checkNotifyAddress } from './notify-address';

interface Deps extends Pick<RecordDeps, 'session' | 'base'> {
	/** Where the calls go, e.g. `https://www.zohoapis.eu`. */
	apiUrl(): Promise<string>;
}

/** A channel by which Zoho tells of every change in a module. */
export interface Channel extends ChannelNames {
	module: string;
	/** Where Zoho posts to. */
	address: string;
	/** Of `create`, `edit`, `delete`. */
	operations: readonly string[];
}

export interface OpenChannel {
	/** Milliseconds until it ends, by Zoho's clock. */
	leftMs: number;
}

/**
 * The channel as Zoho has it; undefined when there is none, or one that does other than wanted. Fails
 * as reads do.
 */
export async function findChannel(deps: Deps, channel: Channel): Promise<OpenChannel | undefined> {
	const own = await readChannel(deps, channel);
	const events = Array.isArray(own?.['events']) ? own['events'] : [];
	const isWanted =
		own?.['notify_url'] === channel.address &&
		(own['token'] ?? channel.token) === channel.token &&
		eventsOf(channel).every((event) => events.includes(event));
	const leftMs = Date.parse(String(own?.['channel_expiry'])) - deps.session.time().now;
	return isWanted && leftMs > 0 ? { leftMs } : undefined;
}

/**
 * Opens the channel, or gives it a whole life again where it stands, whatever it was like before.
 * Fails with ADDRESS_NOT_PUBLIC and ADDRESS_TOO_LONG before anything is sent, with ADDRESS_REFUSED,
 * NOTIFICATIONS_NOT_OFFERED and MODULE_WITHOUT_NOTIFICATIONS by what Zoho says, and as calls do.
 */
export async function keepChannel(deps: Deps, channel: Channel): Promise<OpenChannel> {
	checkNotifyAddress(channel.address, await deps.apiUrl());
	// Its answer also says what time it is there, from which the new life counts.
	const stands = (await readChannel(deps, channel)) !== undefined;
	const renewed = stands && (await write(deps, channel, 'PUT').catch(unlessNotSubscribed));
	return renewed || (await write(deps, channel, 'POST'));
}

/** Ends the channel; one that is not there any more is none to end. */
export async function closeChannel({ session, base }: Deps, channel: Channel): Promise<void> {
	const call: ZohoCall = {
		method: 'DELETE',
		path: `${base}/actions/watch`,
		query: { channel_ids: channel.id },
		module: channel.module,
		explain: explainChannel(channel),
		repeat: 'safe',
	};
	await session.send(call).catch(unlessNotSubscribed);
}

async function readChannel(
	{ session, base }: Deps,
	channel: Channel,
): Promise<JsonObject | undefined> {
	const module = asModuleName(channel.module);
	const answer = await session
		.send({
			method: 'GET',
			path: `${base}/actions/watch`,
			query: { module, channel_id: channel.id },
			module,
			explain: explainChannel(channel),
			repeat: 'safe',
		})
		.catch(unlessNotSubscribed);
	if (!answer) return undefined;
	const { rows } = readPage(answer.status, answer.body, 'watch');
	return rows.find((row) => String(row['channel_id']) === channel.id);
}

/** Once more is as good as once: the same channel stands afterwards. */
async function write(
	{ session, base }: Deps,
	channel: Channel,
	method: HttpRequest['method'],
): Promise<OpenChannel> {
	const module = asModuleName(channel.module);
	const until = new Date(session.time().now + channels.lifeMs).toISOString();
	const call: ZohoCall = {
		method,
		path: `${base}/actions/watch`,
		body: {
			watch: [
				{
					channel_id: channel.id,
					events: eventsOf(channel),
					notify_url: channel.address,
					token: channel.token,
					channel_expiry: until.replace(/\.\d+Z$/, '+00:00'),
					notify_on_related_action: false,
				},
			],
		},
		module,
		explain: explainChannel(channel),
		repeat: 'safe',
	};
	const { status, body } = await session.send(call);
	const [reply] = rowReplies(body, 'watch', 1) ?? [];
	if (reply?.ok === false) {
		throw toZohoError(reply.refusal, { ...call, scopes: [] });
	}
	const expiresAt = expiryIn(reply?.details['events']);
	if (expiresAt === undefined) throw failZoho('ANSWER_NOT_UNDERSTOOD', { key: 'watch', status });
	return { leftMs: expiresAt - session.time().now };
}

function expiryIn(events: unknown): number | undefined {
	const times = (Array.isArray(events) ? events : []).map((event: unknown) =>
		Date.parse(String((event as { channel_expiry?: unknown } | null)?.channel_expiry)),
	);
	const earliest = Math.min(...times);
	return Number.isFinite(earliest) ? earliest : undefined;
}

const eventsOf = ({ module, operations }: Channel): string[] =>
	operations.map((operation) => `${module}.${operation}`);

/** No channel of this id: Zoho's documents have a code for it, and one that points at the id. */
function unlessNotSubscribed(cause: unknown): undefined | Promise<never> {
	const { zohoCode, field } = cause instanceof CoreError ? cause.details : {};
	const isUnknown =
		zohoCode === 'NOT_SUBSCRIBED' || (zohoCode === 'INVALID_DATA' && field === 'channel_id');
	return isUnknown ? undefined : Promise.reject(cause);
}
