import { setTimeout as wait } from 'node:timers/promises';
import { OWNER } from './owner.ts';

/** n8n ties a session to the browser that it was opened in; any constant will do. */
const BROWSER_ID = 'sandbox-session';

/** Signed in to n8n's own REST interface, the one the editor uses. */
export interface Session {
	url: string;
	/** Sends JSON and returns the answer's `data`. Fails with status and text of any refusal. */
	call<T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<T>;
	/** Gets an absolute address on this n8n as the signed-in browser would; the page as text. */
	page(address: string): Promise<string>;
}

export async function openSession(url: string): Promise<Session> {
	const cookies = new Map<string, string>();
	const send = async (method: string, address: string, body?: unknown): Promise<string> => {
		const answer = await fetch(address, {
			method,
			headers: {
				'browser-id': BROWSER_ID,
				cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		for (const cookie of answer.headers.getSetCookie()) {
			const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
			if (name !== undefined && value !== undefined) cookies.set(name, value);
		}
		const text = await answer.text();
		if (answer.ok) return text;
		const path = new URL(address).pathname;
		throw new Error(`n8n: ${method} ${path} answered ${answer.status}: ${text.slice(0, 600)}`);
	};
	const session: Session = {
		url,
		page: (address) => send('GET', address),
		async call<T>(method: string, path: string, body?: unknown) {
			const { data } = JSON.parse(await send(method, url + path, body)) as { data: T };
			return data;
		},
	};
	await session.call('POST', '/rest/login', {
		emailOrLdapLoginId: OWNER.email,
		password: OWNER.password,
	});
	return session;
}

/** Asks until there is an answer; fails with `what` when there is none in time. */
export async function waitUntil<T>(
	what: string,
	withinMs: number,
	ask: () => Promise<T | undefined>,
): Promise<T> {
	const deadline = Date.now() + withinMs;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		if (Date.now() > deadline) throw new Error(`${what}: not within ${withinMs / 1000} s.`);
		await wait(100);
	}
}
