import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach } from 'vitest';

/** A call that came in: the route behind `/v1`, and the body it brought. */
export interface Called {
	route: string;
	body: any;
}

/** What the server says: a body with 200, or a refusal. */
export type Said = { status?: number; body: unknown };

/** A model server on this machine that answers as the test says, and what it was asked. */
export function scriptedModel() {
	let server: Server;
	let answer: (call: Called) => Said | Promise<Said> = () => ({ status: 500, body: {} });
	let calls: Called[] = [];

	beforeEach(async () => {
		calls = [];
		server = createServer(async (request, response) => {
			const chunks: Buffer[] = [];
			for await (const chunk of request) chunks.push(chunk as Buffer);
			const route = (request.url ?? '').replace(/^\/v1/, '');
			const call = { route, body: JSON.parse(Buffer.concat(chunks).toString()) as unknown };
			calls.push(call);
			const { status = 200, body } = await answer(call);
			response.writeHead(status, { 'content-type': 'application/json' });
			response.end(JSON.stringify(body));
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	});
	afterEach(() => {
		server.closeAllConnections();
		server.close();
	});

	return {
		url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
		calls: () => calls,
		answers: (say: typeof answer) => {
			answer = say;
		},
	};
}

type Odds = Array<[token: string, probability: number]>;

/** Tokens of an answer, each with what else could have stood there; the first is what does. */
export const tokensOf = (...places: Array<string | Odds>) =>
	places.map((place) => {
		const odds: Odds = typeof place === 'string' ? [[place, 1]] : place;
		const entries = odds.map(([token, probability]) => ({ token, logprob: Math.log(probability) }));
		return { ...entries[0], top_logprobs: entries };
	});

type Tokens = ReturnType<typeof tokensOf>;

const textOf = (answer: unknown) => (typeof answer === 'string' ? answer : JSON.stringify(answer));

/** An answer of `POST /responses`. */
export const response = (answer: unknown, logprobs?: Tokens): Said => ({
	body: {
		id: 'resp_1',
		model: 'scripted',
		status: 'completed',
		output: [
			{ type: 'message', content: [{ type: 'output_text', text: textOf(answer), logprobs }] },
		],
		usage: { input_tokens: 10, output_tokens: 5, total_tokens: 15 },
	},
});

/** An answer of `POST /chat/completions`. */
export const completion = (answer: unknown, logprobs?: Tokens): Said => ({
	body: {
		id: 'chat_1',
		model: 'scripted',
		choices: [
			{
				index: 0,
				finish_reason: 'stop',
				message: { role: 'assistant', content: textOf(answer) },
				logprobs: logprobs ? { content: logprobs } : null,
			},
		],
		usage: { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 },
	},
});

/** An answer of `POST /decisions` to a choice. */
export const decision = (probabilities: Record<string, number>): Said => ({
	body: {
		model: 'scripted',
		answers: [
			{
				type: 'choice',
				name: 'label',
				choice: Object.keys(probabilities)[0],
				probabilities: Object.entries(probabilities).map(([value, probability]) => ({
					value,
					probability,
				})),
			},
		],
		usage: { input_tokens: 10, output_tokens: 0, total_tokens: 10 },
	},
});

/** A 400 in the form of OpenAI's API. */
export const refused = (
	message: string,
	code: string | null = null,
	param: string | null = null,
) => ({
	status: 400,
	body: { error: { message, type: 'invalid_request_error', code, param } },
});
