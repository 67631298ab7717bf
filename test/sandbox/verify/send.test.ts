import { createServer } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { NoAnswer, sendTo } from '../../../sandbox/verify/send.ts';
import { listen } from '../../../sandbox/zoho/listen.ts';

const closing: Array<() => Promise<void>> = [];
afterEach(async () => {
	for (const close of closing.splice(0)) await close();
});

/** A server that answers every request alike, and what it was asked. */
async function serverThat(status: number, headers: Record<string, string>, body = '') {
	const asked: string[] = [];
	const server = createServer((request, response) => {
		asked.push(request.url ?? '');
		response.writeHead(status, headers).end(body);
	});
	const { url, close } = await listen(server, 0);
	closing.push(close);
	return { url, asked };
}

const connectionTo = (apiUrl: string) => ({
	accountsUrl: apiUrl,
	apiUrl,
	token: 'secret-token',
	clientId: 'id',
	clientSecret: 'secret',
});

it('takes a redirect for an answer and never follows it', async () => {
	const elsewhere = await serverThat(200, {});
	const server = await serverThat(302, { Location: `${elsewhere.url}/crm/v8/org` });
	const answer = await sendTo(connectionTo(server.url))({ method: 'GET', path: '/org' });
	expect(answer.status).toBe(302);
	expect(server.asked).toEqual(['/crm/v8/org']);
	expect(elsewhere.asked).toEqual([]);
});

it('reads no answer that is too large', async () => {
	const { url } = await serverThat(200, {}, 'x'.repeat(11 * 2 ** 20));
	const sent = sendTo(connectionTo(url))({ method: 'GET', path: '/org' });
	await expect(sent).rejects.toThrow(NoAnswer);
});

it('says nothing of the request when no answer comes', async () => {
	const { url } = await serverThat(200, {});
	for (const close of closing.splice(0)) await close();
	const sent = sendTo(connectionTo(url))({ method: 'GET', path: '/Leads/123' });
	await expect(sent).rejects.toThrow(/^No whole answer came$/);
});

it('sends no path that an answer could have bent', async () => {
	const { url, asked } = await serverThat(200, {});
	const sent = sendTo(connectionTo(url))({ method: 'GET', path: '/Leads/../org' });
	await expect(sent).rejects.toThrow(NoAnswer);
	expect(asked).toEqual([]);
});
