import { serve } from '@hono/node-server';
import type { ServerType } from '@hono/node-server';
import { createApp } from './app.ts';
import { createState } from './state.ts';
import type { StateOptions } from './state.ts';
import type { CallRecord } from './wire/call-log.ts';
import type { Fault } from './wire/fault.ts';
import type { Limits } from './wire/rate-limits.ts';

export interface StandInOptions extends StateOptions {
	/** A free port unless told. */
	port?: number;
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

/**
 * Starts a server on 127.0.0.1 that speaks OpenAI's API and answers by rules from the text it is sent.
 * Nothing it answers is written down beforehand, and its answers name `stand-in-rules-1` as the model.
 */
export async function createStandIn(options: StandInOptions = {}): Promise<StandIn> {
	const state = createState(options);
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
