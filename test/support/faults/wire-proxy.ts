import http from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What may happen to a write on the wire. `before` and `after` say whether it happens before Zoho has
 * the request or after it carried it out: the connection is cut, the request comes late although the
 * caller is gone, the answer comes late, the request is delivered twice, half of it arrives, a gateway
 * answers in place of Zoho.
 */
export const wireFaults = [
	'cut-before',
	'cut-after',
	'late-before',
	'late-after',
	'twice-before',
	'twice-after',
	'half-before',
	'half-after',
	'gateway-before',
	'gateway-after',
	'empty-after',
	'page-after',
] as const;

export type WireFault = (typeof wireFaults)[number];

export interface WireProxy {
	url: string;
	/** What befalls the next writes, one after the other; `none` lets one through. */
	plan(faults: ReadonlyArray<WireFault | 'none'>): void;
	/** Called for each write before it is passed on; its number counts from 1. */
	onWrite(listener: ((count: number) => void) | undefined): void;
	/** Resolves once no request is held back any more. */
	settled(): Promise<void>;
	close(): Promise<void>;
}

const lateMs = 5_000;

const isWrite = ({ method = '', url = '' }: http.IncomingMessage): boolean =>
	url.startsWith('/crm/') && method !== 'GET' && !url.includes('/coql');

interface Answer {
	status: number;
	headers: http.IncomingHttpHeaders;
	body: Buffer;
}

/** A way to a twin that can break at every point of a write. */
export async function openWireProxy(target: string): Promise<WireProxy> {
	let planned: Array<WireFault | 'none'> = [];
	let listener: ((count: number) => void) | undefined;
	let count = 0;
	const held = new Set<Promise<unknown>>();
	const hold = (work: Promise<unknown>): void => {
		const one = work.catch(() => {}).finally(() => held.delete(one));
		held.add(one);
	};

	const server = http.createServer((request, response) => {
		void read(request).then(async (body) => {
			const write = isWrite(request);
			const fault = write ? (planned.shift() ?? 'none') : 'none';
			if (write) listener?.((count += 1));
			const work = serve(fault, {
				pass: () => forward(target, request, body),
				cut: () => request.socket.destroy(),
				answer: (given) => reply(response, given, { from: target, to: urlOf(server) }),
			});
			hold(work);
			await work.catch(() => request.socket.destroy());
		});
	});
	await new Promise<void>((opened) => server.listen(0, '127.0.0.1', opened));

	return {
		url: urlOf(server),
		plan: (faults) => {
			planned = [...faults];
			count = 0;
		},
		onWrite: (next) => {
			listener = next;
			count = 0;
		},
		settled: async () => {
			while (held.size > 0) await Promise.all(held);
		},
		close: async () => {
			server.closeAllConnections();
			await new Promise((closed) => server.close(closed));
		},
	};
}

interface Passing {
	pass(): Promise<Answer>;
	cut(): void;
	answer(answer: Answer): void;
}

const gateway = (status: number, text: string): Answer => ({
	status,
	headers: { 'content-type': 'text/html' },
	body: Buffer.from(text),
});

/** What Zoho says of a body that it cannot read. */
const unreadable: Answer = {
	status: 400,
	headers: { 'content-type': 'application/json' },
	body: Buffer.from(
		'{"code":"INVALID_DATA","details":{},"message":"invalid data","status":"error"}',
	),
};

async function serve(fault: WireFault | 'none', way: Passing): Promise<void> {
	const { pass, cut, answer } = way;
	switch (fault) {
		case 'cut-before':
			cut();
			return;
		case 'cut-after':
			await pass();
			cut();
			return;
		case 'late-before':
			cut();
			await pause(lateMs);
			await pass();
			return;
		case 'late-after': {
			const given = await pass();
			await pause(lateMs);
			answer(given);
			return;
		}
		case 'twice-before':
			await Promise.all([pass().then(answer), pass()]);
			return;
		case 'twice-after': {
			const given = await pass();
			answer(given);
			await pass();
			return;
		}
		case 'half-before':
			answer(unreadable);
			return;
		case 'half-after': {
			const given = await pass();
			answer({ ...given, body: given.body.subarray(0, Math.floor(given.body.length / 2)) });
			return;
		}
		case 'gateway-before':
			answer(gateway(502, '<html>Bad gateway</html>'));
			return;
		case 'gateway-after':
			await pass();
			answer(gateway(504, '<html>Gateway timeout</html>'));
			return;
		case 'empty-after':
			await pass();
			answer(gateway(200, ''));
			return;
		case 'page-after':
			await pass();
			answer(gateway(200, '<html>Please sign in</html>'));
			return;
		case 'none':
			answer(await pass());
	}
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

async function read(stream: http.IncomingMessage): Promise<Buffer> {
	const parts: Buffer[] = [];
	for await (const part of stream) parts.push(part as Buffer);
	return Buffer.concat(parts);
}

function forward(target: string, request: http.IncomingMessage, body: Buffer): Promise<Answer> {
	const { method, url } = request;
	const headers = {
		...request.headers,
		'content-length': String(body.length),
		connection: 'close',
	};
	delete (headers as http.OutgoingHttpHeaders)['host'];
	return new Promise((done, failed) => {
		const passed = http.request(`${target}${url}`, { method, headers }, (answer) => {
			read(answer).then(
				(bytes) => done({ status: answer.statusCode ?? 500, headers: answer.headers, body: bytes }),
				failed,
			);
		});
		passed.on('error', failed);
		passed.end(body);
	});
}

/** The answer, with the proxy in place of the twin wherever the twin names itself. */
function reply(
	response: http.ServerResponse,
	{ status, headers, body }: Answer,
	{ from, to }: { from: string; to: string },
): void {
	const text = Buffer.from(body.toString('utf8').replaceAll(from, to));
	const kept = Object.entries(headers).filter(
		([name]) => !/^(content-length|transfer-encoding|connection)$/.test(name),
	);
	response.writeHead(status, { ...Object.fromEntries(kept), 'content-length': text.length });
	response.end(text);
}

function urlOf(server: http.Server): string {
	const { port } = server.address() as AddressInfo;
	return `http://127.0.0.1:${port}`;
}
