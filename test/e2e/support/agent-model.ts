import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the model does next: calls a tool, or ends with a text. */
export type Step = { tool: string; args: unknown } | { text: string };

/** What came back from the tools in this turn, in the order in which they were called. */
type Seen = string[];

/** What the model was told: by the workflow, and by the user last. */
export interface Told {
	system: string;
	user: string;
}
type Script = (seen: Seen, told: Told) => Step;

/** A model on this machine that plays a script over OpenAI's Chat Completions; `play` sets the next one. */
export async function openAgentModel() {
	let script: Script = () => ({ text: 'Nothing was asked.' });
	const offered: unknown[] = [];
	const server = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as {
			messages?: Array<{ role: string; content: unknown }>;
			tools?: unknown[];
		};
		offered.splice(0, offered.length, ...(body.tools ?? []));
		const messages = body.messages ?? [];
		const said = (by: string, from = 0) =>
			messages
				.slice(from)
				.filter(({ role }) => role === by)
				.map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content)));
		// A memory hands on what was called in earlier turns.
		const seen = said(
			'tool',
			messages.findLastIndex(({ role }) => role === 'user'),
		);
		const told = { system: said('system').at(-1) ?? '', user: said('user').at(-1) ?? '' };
		const step = script(seen, told);
		response.writeHead(200, { 'content-type': 'application/json' });
		response.end(JSON.stringify(completion(step, seen.length)));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
		/** The functions that came with the last request. */
		offered: () => offered as Array<{ function: { name: string; parameters: unknown } }>,
		play: (next: Script) => {
			script = next;
		},
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}

function completion(step: Step, turn: number) {
	const message =
		'text' in step
			? { role: 'assistant', content: step.text }
			: {
					role: 'assistant',
					content: null,
					tool_calls: [
						{
							id: `call_${turn}`,
							type: 'function',
							function: { name: step.tool, arguments: JSON.stringify(step.args) },
						},
					],
				};
	return {
		id: 'chatcmpl-1',
		object: 'chat.completion',
		created: 1,
		model: 'scripted',
		choices: [
			{ index: 0, message, finish_reason: 'text' in step ? 'stop' : 'tool_calls', logprobs: null },
		],
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	};
}
