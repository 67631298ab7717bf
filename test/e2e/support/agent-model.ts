import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the model does next: calls a tool, or ends with a text. */
export type Step = { tool: string; args: unknown } | { text: string };

/** What came back from the tools, in the order in which they were called. */
type Seen = string[];

/** A model on this machine that plays a script over OpenAI's Chat Completions; `play` sets the next one. */
export async function openAgentModel() {
	let script: (seen: Seen) => Step = () => ({ text: 'Nothing was asked.' });
	const offered: unknown[] = [];
	const server = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as {
			messages?: Array<{ role: string; content: unknown }>;
			tools?: unknown[];
		};
		offered.splice(0, offered.length, ...(body.tools ?? []));
		const seen = (body.messages ?? [])
			.filter(({ role }) => role === 'tool')
			.map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content)));
		const step = script(seen);
		response.writeHead(200, { 'content-type': 'application/json' });
		response.end(JSON.stringify(completion(step, seen.length)));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
		/** The functions that came with the last request. */
		offered: () => offered as Array<{ function: { name: string; parameters: unknown } }>,
		play: (next: typeof script) => {
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
