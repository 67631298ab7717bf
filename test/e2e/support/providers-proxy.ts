import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export interface ProvidersProxy {
	/** What makes an n8n send its requests here instead of outside. */
	env: Record<string, string>;
	/** Address and key of every call so far. */
	calls: string[];
	close(): Promise<void>;
}

/**
 * A proxy on this machine that answers in place of the model providers whose hosts are given and of
 * any server on localhost: lists and keys for `apiKey`, or for no key on localhost; 401 for any other.
 */
export async function openProvidersProxy(hosts: string[], apiKey: string): Promise<ProvidersProxy> {
	const calls: string[] = [];
	const answer: RequestListener = (request, response) => {
		const url = new URL(request.url ?? '', `https://${request.headers.host}`);
		const key = readKey(request);
		calls.push(`${url} ${key}`);
		const known = url.hostname === 'localhost' ? ['', apiKey] : [apiKey];
		const status = known.includes(key) ? statusOf(url) : 401;
		response.writeHead(status, { 'content-type': 'application/json' });
		response.end(status === 200 ? '{"data":[{"id":"gpt-6-luna"}]}' : '{"error":{}}');
	};

	const names = hosts.map((value) => ({ type: 2 as const, value }));
	const { private: key, cert } = await generate([{ name: 'commonName', value: 'providers' }], {
		extensions: [
			{ name: 'basicConstraints', cA: true },
			{ name: 'subjectAltName', altNames: names },
		],
	});
	const secure = createSecureServer({ key, cert }, answer);
	const proxy = createServer(answer).on('connect', (_, socket, head) => {
		socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
		socket.unshift(head);
		secure.emit('connection', socket);
	});
	await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
	const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;

	const folder = mkdtempSync(join(tmpdir(), 'n8n-e2e-certificate-'));
	const certificate = join(folder, 'providers.pem');
	writeFileSync(certificate, cert);
	return {
		env: {
			HTTP_PROXY: url,
			HTTPS_PROXY: url,
			NO_PROXY: '127.0.0.1',
			NODE_EXTRA_CA_CERTS: certificate,
		},
		calls,
		close: async () => {
			proxy.closeAllConnections();
			secure.closeAllConnections();
			await new Promise((resolve) => proxy.close(resolve));
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

const readKey = ({ headers }: IncomingMessage): string =>
	String(headers['api-key'] ?? headers.authorization ?? '').replace('Bearer ', '');

/** OpenRouter alone has a path that describes a key. */
const statusOf = ({ hostname, pathname }: URL): number => {
	const probe = hostname === 'openrouter.ai' ? /\/v1\/key$/ : /\/v1\/models$/;
	return probe.test(pathname) ? 200 : 404;
};
