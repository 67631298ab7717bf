import { createGpt, type GptPorts } from '../../../../nodes/core/gpt/work/create-gpt';
import type { AskSettings, GptJob, GptTask } from '../../../../nodes/core/gpt/work/gpt';
import { plainDocument } from '../../../../nodes/core/gpt/text/document';
import { ModelFailure, type ModelServer } from '../../../../nodes/core/gpt/model/model';
import { findRelativeDays } from '../../../../nodes/runtime/dates/find-relative-days';
import type { Clock } from '../../../../nodes/core/kernel/ports';

export interface SentCall {
	endpoint: 'responses' | 'chat' | 'decisions';
	body: any;
}

type Step = unknown | ModelFailure | ((call: SentCall) => unknown);

/** A model server that answers with the given bodies in turn and remembers what it was sent. */
export function scriptedServer(...steps: Step[]): ModelServer & { calls: SentCall[] } {
	const calls: SentCall[] = [];
	const answer = async (endpoint: SentCall['endpoint'], body: unknown) => {
		const call = { endpoint, body };
		const step = steps[calls.length];
		calls.push(call);
		if (step === undefined) throw new Error(`No step for call ${calls.length} to ${endpoint}`);
		const value = typeof step === 'function' ? step(call) : step;
		if (value instanceof ModelFailure) throw value;
		return { body: value, requestId: `req_${calls.length}` };
	};
	return {
		calls,
		responses: (body) => answer('responses', body),
		chat: (body) => answer('chat', body),
		decisions: (body) => answer('decisions', body),
	};
}

export const usage = {
	input_tokens: 100,
	output_tokens: 20,
	total_tokens: 120,
	input_tokens_details: { cached_tokens: 40, cache_write_tokens: 10 },
	output_tokens_details: { reasoning_tokens: 5 },
};

/** A completed answer of Responses with this JSON. */
export const answered = (json: unknown, logprobs?: Array<{ token: string; logprob: number }>) => ({
	model: 'gpt-6-luna-2026-10-06',
	status: 'completed',
	output: [
		{ type: 'reasoning' },
		{
			type: 'message',
			content: [
				{
					type: 'output_text',
					text: typeof json === 'string' ? json : JSON.stringify(json),
					logprobs,
				},
			],
		},
	],
	usage,
});

export const incomplete = (reason: string) => ({
	...answered('{"quote":'),
	status: 'incomplete',
	incomplete_details: { reason },
});

export const refusal = {
	...answered(''),
	output: [{ type: 'message', content: [{ type: 'refusal', refusal: 'No.' }] }],
};

export const unsupported = (param: string) =>
	new ModelFailure('status', { status: 400, code: 'unsupported_parameter', param });

/** A clock whose sleeps take no time but move it on. */
export function testClock(): Clock & { slept: number[] } {
	let now = 1_000;
	const slept: number[] = [];
	return {
		slept,
		now: () => now,
		sleep: async (ms) => {
			slept.push(ms);
			now += ms;
		},
	};
}

export const settings: AskSettings = {
	model: 'gpt-6-luna',
	effort: 'none',
	timeoutMs: 1000,
	instructions: '',
	language: '',
};

export function gptWith(server: ModelServer, ports: Partial<GptPorts> = {}) {
	let nonce = 0;
	return createGpt({
		server,
		abilities: { responses: true, decisions: true, pdfs: true },
		clock: testClock(),
		random: () => 0.5,
		concurrency: 4,
		findRelativeDays,
		hash: (text) => `#${text.length}`,
		nonce: () => `nonce${(nonce += 1)}`,
		giveTurn: async () => {},
		...ports,
	});
}

export const job = (task: GptTask, text: string, more: Partial<AskSettings> = {}): GptJob => ({
	task,
	document: plainDocument(text),
	settings: { ...settings, ...more },
});
