import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

export interface Passing {
	method: string;
	path: string;
	body: string;
	request: IncomingMessage;
}

/** Gives the answer, or lets the request pass by returning false. */
export type Spoil = (
	passing: Passing,
	response: ServerResponse,
	pass: () => Promise<{ status: number; body: string }>,
) => Promise<boolean | void> | boolean | void;

/** Somebody between n8n and a server: hands every request on to `target`, unless `spoil` answers. */
export async function standBetween(target: string, spoil: Spoil) {
	const server = createServer(async (request, response) => {
		const { method = 'GET', url = '/' } = request;
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk);
		const body = Buffer.concat(chunks).toString();
		const pass = async () => {
			const { authorization = '', 'content-type': type = 'application/json' } = request.headers;
			const passed = await fetch(`${target}${url}`, {
				method,
				headers: { authorization, 'content-type': type },
				...(body === '' ? {} : { body }),
			});
			return { status: passed.status, body: await passed.text() };
		};
		const done = await spoil({ method, path: url, body, request }, response, pass);
		if (done === true) return;
		const passed = await pass();
		response.writeHead(passed.status, { 'content-type': 'application/json' });
		response.end(passed.body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}

/** A server whose certificate nobody vouches for; it counts the requests that reach it all the same. */
export async function untrustedServer(credentials: { key: string; cert: string }) {
	let requests = 0;
	const server = createSecureServer(credentials, (_, response) => {
		requests += 1;
		response.end('{}');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
		requests: () => requests,
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}
