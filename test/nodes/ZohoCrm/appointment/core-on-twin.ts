import { createHash } from 'node:crypto';
import {
	NetworkFailure,
	type HttpRequest,
	type HttpResponse,
} from '../../../../nodes/core/kernel/ports';
import { createZoho } from '../../../../nodes/core/zoho/create-zoho';
import type { Zoho } from '../../../../nodes/core/zoho/zoho';
import type { Twin } from '../../../../sandbox/zoho/twin';

/** Waits are a hundredth of what they are: the twin answers in a hundredth of Zoho's time as well. */
const hurry = 100;

const startedAt = Date.now();

/** A tenth as fast as it is: a machine under load does not make a booker late. */
export const slowTime = (): number => startedAt + (Date.now() - startedAt) / 10;

/** A facade of its own on a twin, as another process would have it. */
export function coreOnTwin(twin: Twin): Zoho {
	return createZoho({
		send: (request) => sendTo(twin, request),
		connection: () => Promise.resolve({ apiDomain: twin.url, hasToken: true }),
		refresh: () => Promise.resolve({}),
		clock: {
			now: slowTime,
			sleep: (ms) => new Promise((done) => setTimeout(done, ms / hurry)),
		},
		random: () => 0.5,
		hash: (text) => createHash('sha256').update(text).digest('hex'),
	});
}

export async function sendTo(twin: Twin, request: HttpRequest): Promise<HttpResponse> {
	const { method, url, query = {}, body } = request;
	const search = new URLSearchParams(query).toString();
	const answer = await fetch(search === '' ? url : `${url}?${search}`, {
		method,
		headers: {
			Authorization: `Bearer ${twin.client.accessToken}`,
			'Content-Type': 'application/json',
		},
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	})
		.then(async (response) => ({ response, text: await response.text() }))
		.catch(() => Promise.reject(new NetworkFailure('reset', 'maybe')));
	const { response, text } = answer;
	return {
		status: response.status,
		headers: Object.fromEntries(response.headers),
		body: text === '' ? undefined : JSON.parse(text),
	};
}
