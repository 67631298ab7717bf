import type { HttpRequest, HttpResponse } from '../../kernel/ports';
import { isJsonObject } from '../../kernel/json';
import { loneRefusal, refusalIn, type Refusal } from './envelope';

/** What an answer of the wire is, for whoever decides whether the call goes out again. */
export type Judged =
	| { kind: 'answered'; response: HttpResponse }
	| { kind: 'refused'; refusal: Refusal; notOfZoho?: boolean }
	| { kind: 'throttled'; refusal: Refusal }
	| { kind: 'tokenRefused'; refusal: Refusal }
	| { kind: 'unavailable'; status: number; refusal?: Refusal }
	| { kind: 'notServed' }
	| { kind: 'between'; status: number };

/** What of the call decides on the meaning of an answer. */
interface Asked {
	method: HttpRequest['method'];
	repeat: 'safe' | 'never';
}

/** Tells an answer of Zoho from a refusal, and both from what somebody in between sent. */
export function judgeAnswer(response: HttpResponse, { method, repeat }: Asked): Judged {
	const { status, body } = response;
	const refusal =
		refusalIn(status, body) ??
		(method === 'GET' && status >= 400 ? loneRefusal(body, 'data') : undefined);
	if (status === 429 || refusal?.code === '429') {
		const known = refusal !== undefined && refusal.code !== '429';
		return { kind: 'throttled', refusal: known ? refusal : noRefusal('TOO_MANY_REQUESTS') };
	}
	// Whoever does not know the call has done nothing and will know it no better.
	if (status === 501) return { kind: 'notServed' };
	if (status >= 500) return { kind: 'unavailable', status };
	const inside = refusal ?? loneRefusal(body, 'data');
	if (inside?.code === failedInside) {
		return { kind: 'unavailable', status, refusal: inside };
	}
	// Of a write it may have let through first what it then answered itself.
	const wasKept = repeat === 'safe' || (status >= 400 && status !== 408);
	if (wasKept && isPage(body)) return { kind: 'between', status };
	if (refusal) {
		const { code } = refusal;
		const throttled = code === 'TOO_MANY_REQUESTS' || code === 'RATE_LIMIT_EXCEEDED';
		if (throttled) return { kind: 'throttled', refusal };
		const token = code === 'INVALID_TOKEN' || code === 'AUTHENTICATION_FAILURE';
		return { kind: token && status === 401 ? 'tokenRefused' : 'refused', refusal };
	}
	if (status >= 300 && status !== 304 && !hasRows(body)) {
		// Zoho sends no redirect and no 408: who stands between may have let the call through first.
		const notOfZoho = status < 400 || status === 408;
		return { kind: 'refused', refusal: noRefusal(`HTTP_${status}`), notOfZoho };
	}
	const json = /json/.test(response.headers['content-type'] ?? 'json');
	if (json && typeof body === 'string' && body !== '') return { kind: 'unavailable', status };
	return { kind: 'answered', response };
}

/** Zoho's 500 in words, which counts as one whatever status it comes with. Source: v8 documents, all of which pair the two. */
const failedInside = 'INTERNAL_ERROR';

/** A page for people, which Zoho's API never sends. */
export const isPage = (body: unknown): boolean =>
	typeof body === 'string' && body.trimStart().startsWith('<');

/** A status of 400 with rows is an answer about its rows. */
const hasRows = (body: unknown): boolean =>
	isJsonObject(body) && Object.values(body).some((value) => Array.isArray(value));

const noRefusal = (code: string): Refusal => ({
	code,
	message: '',
	details: {},
	errors: [],
});
