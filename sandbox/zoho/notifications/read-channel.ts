import { parseDatetime } from '../datetime.ts';
import { notInTwin } from '../envelope.ts';
import { textOf, type Json, type JsonObject } from '../json.ts';
import { isModuleName } from '../routes/route.ts';
import { findModule } from '../schema/modules.ts';
import type { World } from '../world.ts';
import { WATCHED, type Channel, type Watched } from './channel.ts';
import { isLoopback } from './loopback.ts';
import { missing, unfit } from './problems.ts';
import { readConditions } from './read-condition.ts';

const HOUR_MS = 3_600_000;
/** Life of a channel that names none, and the longest one (K170). */
const USUAL_LIFE = HOUR_MS;
const LONGEST_LIFE = 7 * 24 * HOUR_MS;
const MAX_TOKEN = 50;

/** A row of `watch` as channels, one for each module; throws what Zoho says of a row that does not fit. */
export function readChannels(world: World, row: JsonObject, path: string): Channel[] {
	for (const name of ['channel_id', 'events', 'notify_url']) {
		if (row[name] === undefined || row[name] === null) throw missing(`${path}.${name}`);
	}
	const id = readId(row.channel_id, `${path}.channel_id`);
	const events = readEvents(row.events, `${path}.events`);
	const shared = {
		notifyUrl: readUrl(row.notify_url, `${path}.notify_url`),
		token: readToken(row.token, `${path}.token`),
		expiresAt: readExpiry(world, row.channel_expiry, `${path}.channel_expiry`),
		returnValues: readFlag(row, 'return_affected_field_values', path) ?? false,
		onRelated: readFlag(row, 'notify_on_related_action', path) ?? true,
	};
	const conditions = readConditions(row.notification_condition, `${path}.notification_condition`);
	return [...events].map(([module, watched]) => ({
		id,
		module,
		events: watched,
		...shared,
		condition: conditions.get(module) ?? null,
	}));
}

/** A number that the client chose, or its digits. */
export function readId(value: Json | undefined, path: string): string {
	const digits = typeof value === 'number' && value % 1 === 0 ? BigInt(value).toString() : value;
	if (typeof digits === 'string' && /^\d{1,19}$/.test(digits)) return digits;
	throw unfit(path, { expected_data_type: 'bigint' });
}

/** What is watched of each module, by its name. */
export function readEvents(value: Json | undefined, path: string): Map<string, Watched[]> {
	if (!Array.isArray(value) || value.length === 0) {
		throw unfit(path, { expected_data_type: 'jsonarray' });
	}
	const events = new Map<string, Watched[]>();
	for (const [index, one] of value.entries()) {
		const [name = '', action, ...rest] = (textOf(one) ?? '').split('.');
		const spec = findModule(name);
		const watched = action === 'all' ? WATCHED : WATCHED.filter((known) => known === action);
		// Zoho's pages do not list notes among the modules that can be watched.
		if (!spec || spec.name === 'Notes' || rest.length > 0 || watched.length === 0) {
			if (isModuleName(name) && !spec) throw notInTwin(`notifications of ${name}`);
			if (name.toLowerCase() === 'users') throw notInTwin('notifications of users');
			throw unfit(`${path}[${index}]`);
		}
		events.set(spec.name, [...new Set([...(events.get(spec.name) ?? []), ...watched])]);
	}
	return events;
}

/** Zoho wants https; here an address of this machine may have http, since nobody has certificates for it. */
function readUrl(value: Json | undefined, path: string): string {
	const text = textOf(value) ?? '';
	const url = URL.canParse(text) ? new URL(text) : undefined;
	const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url));
	if (!secure) throw unfit(path);
	return text;
}

function readToken(value: Json | undefined, path: string): string | null {
	if (value === undefined || value === null) return null;
	const token = textOf(value);
	if (token === undefined) throw unfit(path, { expected_data_type: 'text' });
	if (token.length > MAX_TOKEN) throw unfit(path, { maximum_length: MAX_TOKEN });
	return token;
}

/** One that is more than a week away is not shortened to it: the channel lives an hour [D7]. */
export function readExpiry({ clock }: World, value: Json | undefined, path: string): number {
	const now = clock.now();
	if (value === undefined || value === null) return now + USUAL_LIFE;
	const utc = parseDatetime(textOf(value) ?? '');
	if (utc === undefined) throw unfit(path, { expected_data_type: 'datetime' });
	const time = Date.parse(utc);
	if (time <= now) throw unfit(path);
	return time - now > LONGEST_LIFE ? now + USUAL_LIFE : time;
}

function readFlag(row: JsonObject, name: string, path: string): boolean | undefined {
	const value = row[name];
	if (value === undefined || value === null) return undefined;
	if (typeof value === 'boolean') return value;
	throw unfit(`${path}.${name}`, { expected_data_type: 'boolean' });
}
