import { randomUUID } from 'node:crypto';
import { serve } from '@hono/node-server';
import type { ServerType } from '@hono/node-server';
import { createApp } from './app.ts';
import type { State } from './state.ts';
import { createCallLog } from './wire/call-log.ts';
import type { CallRecord } from './wire/call-log.ts';
import { createFaultBox } from './wire/fault.ts';
import type { Fault } from './wire/fault.ts';
import { createPromptCache } from './wire/prompt-cache.ts';
import { createRateLimiter } from './wire/rate-limits.ts';
import type { Limits } from './wire/rate-limits.ts';

export interface StandInOptions {
	/** A free port unless told. */
	port?: number;
	/** Made up unless told. */
	apiKey?: string;
	/** Milliseconds since 1970. */
	now?: () => number;
	limits?: Limits;
	/** Bodies over it get 413; 50 MB unless told. */
	maxBodyBytes?: number;
}

export interface StandIn {
	/** Base URL for an OpenAI client, ending in `/v1`. */
	url: string;
	apiKey: string;
	/** Stops listening and drops open connections. */
	close(): Promise<void>;
	/** Forgets calls, faults, files, cached prompts and used-up limits. */
	reset(limits?: Limits): void;
	/** The calls so far, without a word of what was sent. */
	log(): CallRecord[];
	addFault(fault: Fault): void;
}

// Generous, as a paying account's; tests set their own.
const roomy: Limits = { requestsPerMinute: 30_000, tokensPerMinute: 180_000_000 };

/**
 * Starts a server on 127.0.0.1 that speaks OpenAI's API and answers by rules from the text it is sent.
 * Nothing it answers is written down beforehand, and its answers name `stand-in-rules-1` as the model.
 */
export async function createStandIn(options: StandInOptions = {}): Promise<StandIn> {
	const now = options.now ?? Date.now;
	const faults = createFaultBox();
	const log = createCallLog();
	const cache = createPromptCache();
	const rates = createRateLimiter(options.limits ?? roomy, now);
	const files: State['files'] = new Map();
	const batches: State['batches'] = new Map();
	const state: State = {
		apiKey: options.apiKey ?? `sk-stand-in-${randomUUID()}`,
		now,
		faults,
		log,
		limits: rates,
		cache,
		maxBodyBytes: options.maxBodyBytes ?? 52_428_800,
		files,
		batches,
		reset: (limits) => {
			for (const part of [faults, log, cache, files, batches]) part.clear();
			rates.reset(limits);
		},
	};
	const app = createApp(state);
	const { server, port } = await listen(app.fetch, options.port ?? 0);
	return {
		url: `http://127.0.0.1:${port}/v1`,
		apiKey: state.apiKey,
		close: () => close(server),
		reset: state.reset,
		log: () => state.log.all(),
		addFault: (fault) => state.faults.add(fault),
	};
}

type Fetch = Parameters<typeof serve>[0]['fetch'];

function listen(fetch: Fetch, port: number): Promise<{ server: ServerType; port: number }> {
	return new Promise((resolve, reject) => {
		const server = serve({ fetch, port, hostname: '127.0.0.1' }, (info) =>
			resolve({ server, port: info.port }),
		);
		server.once('error', reject);
	});
}

function close(server: ServerType): Promise<void> {
	return new Promise((resolve, reject) => {
		server.close((cause) => (cause === undefined ? resolve() : reject(cause)));
		if ('closeAllConnections' in server) server.closeAllConnections();
	});
}
