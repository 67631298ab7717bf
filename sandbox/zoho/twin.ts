import { answerInvitation, type InvitationAnswer } from './calendar/answer-invitation.ts';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { createWorld } from './create-world.ts';
import type { Verdict } from './envelope.ts';
import type { FaultInput } from './faults.ts';
import type { JsonObject } from './json.ts';
import { listen } from './listen.ts';
import type { Delivery, Post } from './notifications/deliveries.ts';
import type { User } from './org.ts';
import { channelToWire } from './notifications/channel-to-wire.ts';
import { attachmentToWire } from './records/attachment-to-wire.ts';
import { changeAs, type PersonsChange } from './records/change-as.ts';
import { setRecordState, type RecordState } from './records/record-state.ts';
import { toFullRecord } from './records/to-wire.ts';
import type { LogEntry } from './request-log.ts';
import { addAccounts } from './routes/accounts.ts';
import { addApi } from './routes/api.ts';
import { addControl } from './routes/control.ts';
import { findModule } from './schema/modules.ts';
import { settingsSchema, type Settings } from './settings.ts';
import type { Change } from './store.ts';

export interface TwinOptions {
	/** 0, the default, takes a free one. */
	port?: number;
	seed?: 'company' | 'empty';
	/** Milliseconds since 1970. */
	now?: () => number;
	/** Zoho's limits on asking for tokens; off by default. */
	tokenLimits?: boolean;
	searchDelayMs?: number;
	location?: string;
	/** People beside those of the seed, each with a zone of their own. */
	users?: User[];
	/** What sends notifications in place of HTTP. */
	post?: Post;
}

export interface Twin {
	url: string;
	client: { id: string; secret: string; refreshToken: string; accessToken: string };
	close(): Promise<void>;
	/** Seed, settings, faults, log and clock as at the start; the client stays as it is. */
	reset(): void;
	expireTokens(): void;
	/** Ends every consent: neither access nor refresh tokens work any more. */
	revoke(): void;
	addFault(fault: FaultInput): void;
	clearFaults(): void;
	settings(change: Partial<Settings>): void;
	/** Puts a record into a state in which Zoho refuses to change it; false when there is none. */
	setState(module: string, id: string, state: RecordState): boolean;
	/** Lets somebody who takes part in a meeting say whether they come; false when nobody does by that name. */
	answerInvitation(answer: InvitationAnswer): boolean;
	/** Changes a record for a user, in the CRM itself; says what the API would say of it. */
	change(change: PersonsChange): Verdict;
	/** The twin's time in milliseconds since 1970, and a way to move it. */
	now(): number;
	advance(ms: number): void;
	log(): LogEntry[];
	changes(since?: number): Change[];
	records(module: string): JsonObject[];
	/** Files and links on a record, the newest first. */
	attachments(module: string, record: string): JsonObject[];
	/** Channels that are subscribed, as the API lists them. */
	channels(): JsonObject[];
	/** Ends all channels, as nobody asked for. */
	loseChannels(): void;
	/** What became of each notification. */
	deliveries(): Delivery[];
	/** Waits until every notification that is due by the twin's time was sent and answered. */
	settled(): Promise<void>;
	/** Credits used in the last 24 hours of the twin's time. */
	creditsUsed(): number;
}

/** A Zoho CRM on this machine: accounts server and API v8 on one address of the loopback. */
export async function createTwin(options: TwinOptions = {}): Promise<Twin> {
	const { world, reset } = createWorld(options);
	const app = new Hono<{ Bindings: HttpBindings }>();
	addControl(app, world, reset);
	addAccounts(app, world);
	addApi(app, world);
	const server = createAdaptorServer({ fetch: app.fetch });
	const listening = await listen(server, options.port ?? 0);
	world.url = listening.url;

	return {
		url: world.url,
		client: world.tokens.client,
		close: async () => {
			world.deliveries.clear();
			await listening.close();
			world.store.close();
		},
		reset,
		expireTokens: () => {
			world.tokens.expire();
		},
		revoke: () => {
			world.tokens.revoke();
		},
		addFault: world.faults.add,
		clearFaults: world.faults.clear,
		settings: (change) => {
			world.settings = settingsSchema.parse({ ...world.settings, ...change });
		},
		setState: (module, id, state) => setRecordState(world, module, id, state),
		answerInvitation: (answer) => answerInvitation(world, answer),
		change: (change) => changeAs(world, change),
		now: world.clock.now,
		advance: world.clock.advance,
		log: world.log.entries,
		changes: (since = 0) => world.store.changes(since),
		records: (module) => {
			const spec = findModule(module);
			return spec
				? world.store.all(spec.name).map((record) => toFullRecord(world, spec, record))
				: [];
		},
		attachments: (module, record) =>
			world.files.attached(module, record).map((one) => attachmentToWire(world, one)),
		channels: () => world.channels.all().map((one) => channelToWire(world, one)),
		loseChannels: world.channels.clear,
		deliveries: world.deliveries.log,
		settled: world.deliveries.settled,
		creditsUsed: world.usage.used,
	};
}
