import OpenAI from 'openai';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { createStandIn } from '../../../sandbox/gpt/stand-in.ts';
import type { StandIn, StandInOptions } from '../../../sandbox/gpt/stand-in.ts';

export interface Running {
	standIn: StandIn;
	client: OpenAI;
	/** A client with another key. */
	withKey(apiKey: string): OpenAI;
}

/** Starts one stand-in for a test file, as new before every test. */
export function running(options: StandInOptions = {}): Running {
	const state = {} as Running;
	beforeAll(async () => {
		state.standIn = await createStandIn(options);
		state.withKey = (apiKey) =>
			new OpenAI({ apiKey, baseURL: state.standIn.url, maxRetries: 0, logLevel: 'off' });
		state.client = state.withKey(state.standIn.apiKey);
	});
	beforeEach(() => state.standIn.reset());
	afterAll(() => state.standIn.close());
	return state;
}
