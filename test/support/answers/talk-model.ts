import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Talk, TalkAnswer } from './conversations';
import { answersOf } from './play-talk';

/** A model server on this machine that gives one answer about one conversation, in both readings. */
export async function createTalkModel(talk: Talk, answer: TalkAnswer) {
	const say = answersOf(talk, answer, answer);
	const server = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const route = (request.url ?? '').replace(/^\/v1/, '');
		const { status = 200, body } = say({
			route,
			body: JSON.parse(Buffer.concat(chunks).toString() || '{}') as unknown,
		});
		response.writeHead(status, { 'content-type': 'application/json' });
		response.end(JSON.stringify(body));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		/** Ends in /v1. */
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}
