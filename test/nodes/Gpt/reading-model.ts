import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { StandIn } from '../../../sandbox/gpt/stand-in';
import { keyFor } from './on-stand-in';

/** A server between the node and the stand-in that keeps the documents which the model is shown. */
export function readingModel(standIn: () => StandIn) {
	let server: Server;
	let documents: string[] = [];
	beforeAll(async () => {
		server = createServer(async (request, response) => {
			const chunks: Buffer[] = [];
			for await (const chunk of request) chunks.push(chunk);
			const body = Buffer.concat(chunks).toString();
			documents.push(...documentsIn(JSON.parse(body)));
			const headers = {
				authorization: `Bearer ${standIn().apiKey}`,
				'content-type': 'application/json',
			};
			const target = `${standIn().url}${(request.url ?? '').replace(/^\/v1/, '')}`;
			const passed = await fetch(target, { method: 'POST', headers, body });
			response.writeHead(passed.status, { 'content-type': 'application/json' });
			response.end(await passed.text());
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	});
	afterAll(() => {
		server.closeAllConnections();
		server.close();
	});
	beforeEach(() => {
		documents = [];
	});
	return {
		/** Credentials with which the node asks here. */
		credentials: () => {
			const { port } = server.address() as AddressInfo;
			return [keyFor(`http://127.0.0.1:${port}/v1`, 'sk-test')];
		},
		/** What stood between the fences of each call, in order. */
		documents: () => documents,
	};
}

/** Every fenced document in the texts of a request. */
function documentsIn(value: unknown): string[] {
	if (typeof value === 'string') {
		const found = /<document id="([^"]+)">\n([\s\S]*)\n<\/document id="\1">/.exec(value);
		return found?.[2] === undefined ? [] : [found[2]];
	}
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(documentsIn);
}
