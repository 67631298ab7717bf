import {
	createServer,
	type IncomingMessage,
	type RequestListener,
	type Server,
	type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { classifying, keyFor, onStandIn } from './on-stand-in';

const { standIn, run } = onStandIn();
const input = [{ text: 'The display is broken.' }];

let server: Server;
let answer: RequestListener;
let seen: Array<{ url: string; headers: Record<string, unknown> }>;
beforeEach(async () => {
	seen = [];
	server = createServer((request, response) => {
		seen.push({ url: request.url ?? '', headers: request.headers });
		answer(request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
	server.closeAllConnections();
	server.close();
});
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;

const bodyOf = async (request: IncomingMessage): Promise<string> => {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk);
	return Buffer.concat(chunks).toString();
};

/** Hands a request on to the stand-in, as a gateway does. */
async function passOn(url: string, body: string, response: ServerResponse): Promise<void> {
	const authorization = `Bearer ${standIn().apiKey}`;
	const headers = { authorization, 'content-type': 'application/json' };
	const target = `${standIn().url}${url.replace(/^\/v1/, '')}`;
	const passed = await fetch(target, { method: 'POST', headers, body });
	response.writeHead(passed.status, { 'content-type': 'application/json' });
	response.end(await passed.text());
}

describe('the option Timeout, through n8n’s own way to the network', () => {
	it.each<[string, RequestListener]>([
		['says nothing', () => {}],
		[
			'begins to answer and never ends',
			(_, response) => {
				response.writeHead(200, { 'content-type': 'application/json' });
				const dripping = setInterval(() => response.write(' '), 50);
				response.on('close', () => clearInterval(dripping));
			},
		],
	])('ends a call to a server that %s, and the next try gets through', async (_, hold) => {
		let open = 0;
		answer = async (request, response) => {
			open += 1;
			response.on('close', () => (open -= 1));
			if (seen.length === 1) hold(request, response);
			else await passOn(request.url ?? '', await bodyOf(request), response);
		};
		const started = Date.now();
		const { items, error } = await run(classifying({ timeout: 1 }), {
			input,
			credentials: [keyFor(address(), 'sk-test')],
		});
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ result: { label: 'Support Case' } }]);
		expect(Date.now() - started).toBeLessThan(10_000);
		await vi.waitFor(() => expect(open).toBe(0));
	});
});

describe('a server that fails within an answer of status 200', () => {
	it('is asked again', async () => {
		answer = async (request, response) => {
			const body = await bodyOf(request);
			if (seen.length > 1) return await passOn(request.url ?? '', body, response);
			response.writeHead(200, { 'content-type': 'application/json' });
			const failed = { status: 'failed', error: { code: 'server_error' }, output: [] };
			response.end(JSON.stringify(failed));
		};
		const { items, error } = await run(classifying(), {
			input,
			credentials: [keyFor(address(), 'sk-test')],
		});
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ result: { label: 'Support Case' } }]);
	});
});

describe('JSON with words around it and a comma too many', () => {
	it('is read without a second call', async () => {
		answer = async (request, response) => {
			await bodyOf(request);
			if (request.url?.endsWith('/decisions')) return void response.writeHead(404).end('{}');
			const text =
				'Sure, here it is:\n```json\n{"quote": "The display is broken", "label": "Support Case",}\n```';
			const content = [{ type: 'output_text', text }];
			response.writeHead(200, { 'content-type': 'application/json' });
			response.end(JSON.stringify({ status: 'completed', output: [{ type: 'message', content }] }));
		};
		const { items, error } = await run(classifying(), {
			input,
			credentials: [keyFor(address(), 'sk-test')],
		});
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ result: { label: 'Support Case' } }]);
		expect(seen.filter(({ url }) => url.endsWith('/responses'))).toHaveLength(1);
	});
});

describe('an execution that is stopped', () => {
	it.each([429, 503])('in the wait after a %i ends at once, as canceled', async (status) => {
		answer = (_, response) => {
			response.writeHead(status, { 'retry-after': '60' }).end('{}');
		};
		let stop = () => {};
		const started = Date.now();
		const running = run(classifying(), {
			input: [...input, { text: 'Another display is broken.' }],
			credentials: [keyFor(address(), 'sk-test')],
			settings: { onError: 'continueRegularOutput' },
			onStart: (end) => (stop = end),
		});
		await vi.waitFor(() => expect(seen.length).toBeGreaterThan(0));
		await new Promise((resolve) => setImmediate(resolve));
		stop();
		const { run: done } = await running;
		expect(done.status).toBe('canceled');
		expect(Date.now() - started).toBeLessThan(10_000);
	});
});

describe('a redirect', () => {
	it.each(['custom', 'azure'])(
		'takes neither the key nor the text of a %s server to another address',
		async (provider) => {
			const strangers: string[] = [];
			const stranger = createServer((request, response) => {
				strangers.push(JSON.stringify(request.headers));
				response.end('{}');
			});
			await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
			const { port } = stranger.address() as AddressInfo;
			for (const status of [301, 302, 307, 308]) {
				answer = (request, response) => {
					const location = `http://127.0.0.1:${port}${request.url}`;
					response.writeHead(status, { location }).end();
				};
				const { error } = await run(classifying(), {
					input,
					credentials: [keyFor(address(), 'sk-test-redirect', provider)],
				});
				expect(error?.message).toBe('The model server points to another address');
			}
			stranger.close();
			expect(strangers).toEqual([]);
			expect(JSON.stringify(seen)).toContain('sk-test-redirect');
		},
	);
});

describe('an answer that no check survives', () => {
	it.each([
		['nested 5,000 deep', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`],
		['with 100,000 blanks and no end', `{"label":"${' '.repeat(100_000)}`],
		['of 5 million characters', `{"label":"${'x'.repeat(5_000_000)}","quote":null}`],
	])('%s is the outcome of its item alone', async (_, text) => {
		answer = async (request, response) => {
			const { url = '' } = request;
			const body = await bodyOf(request);
			if (url.endsWith('/decisions')) response.writeHead(404).end('{}');
			else if (!body.includes('hostile')) await passOn(url, body, response);
			else {
				const content = [{ type: 'output_text', text }];
				response.writeHead(200, { 'content-type': 'application/json' });
				response.end(
					JSON.stringify({ status: 'completed', output: [{ type: 'message', content }] }),
				);
			}
		};
		const { items, error } = await run(classifying(), {
			input: [{ text: 'This one is hostile.' }, ...input],
			credentials: [keyFor(address(), 'sk-test')],
			settings: { onError: 'continueRegularOutput' },
		});
		expect(error).toBeUndefined();
		expect(items).toMatchObject([
			{ error: expect.stringContaining('did not answer in the agreed form') },
			{ result: { label: 'Support Case' } },
		]);
	});
});

describe('options that an expression takes beyond what the panel allows', () => {
	it.each([{ concurrency: 1e9 }, { concurrency: 0.2 }, { timeout: 3e9 }, { timeout: -1 }])(
		'%j come to the nearest that is allowed',
		async (options) => {
			const { items, error } = await run(classifying(options), { input });
			expect(error).toBeUndefined();
			expect(items).toMatchObject([{ result: { label: 'Support Case' } }]);
		},
	);
});
