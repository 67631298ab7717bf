import type { IAllExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';
import { hostLimits } from '../../core/gpt/words/limits';
import { given } from '../../core/kernel/given';
import { keepSignal } from '../failures/keep-signal';

type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** What sending uses of n8n's context. */
export type ModelHost = IAllExecuteFunctions;

/** Describe the bytes on the wire, which n8n has unpacked already. */
const wireHeaders = new Set(['content-encoding', 'content-length', 'transfer-encoding']);

interface FullResponse {
	statusCode: number;
	headers: Record<string, string | string[] | undefined>;
	body: ArrayBuffer | Uint8Array<ArrayBuffer>;
}

/** An answer larger than any that was asked for. */
export class AnswerTooLarge extends Error {}

function toResponse({ statusCode, headers, body }: FullResponse): Response {
	if (body.byteLength > hostLimits.answerBytes) throw new AnswerTooLarge();
	const kept = new Headers();
	for (const [name, value] of Object.entries(headers)) {
		if (value === undefined || wireHeaders.has(name.toLowerCase())) continue;
		kept.set(name, Array.isArray(value) ? value.join(', ') : String(value));
	}
	const empty = statusCode === 204 || statusCode === 304;
	return new Response(empty ? null : body, { status: statusCode, headers: kept });
}

/** Rejects once `signal` aborts, in the words that who waits for a fetch knows. */
function untilAborted(signal: AbortSignal | null | undefined): Promise<never> {
	const toError = () => new DOMException('The request was aborted', 'AbortError');
	return new Promise((_, reject) => {
		if (signal?.aborted) reject(toError());
		signal?.addEventListener('abort', () => reject(toError()), { once: true });
	});
}

/**
 * A `fetch` that goes through n8n: its proxy, its rules on addresses, and the credential, which
 * n8n signs the request with. Only GET and POST with a text body. Redirects are answers like any
 * other, so that key and document stay at the address they were sent to. The caller's signal cuts a
 * request off, also one whose answer has begun.
 */
export function createModelFetch(host: ModelHost, credentialType: string): Fetch {
	return async (input, init = {}) => {
		const headers = Object.fromEntries(new Headers(init.headers).entries());
		const options: IHttpRequestOptions = {
			method: init.method?.toUpperCase() === 'POST' ? 'POST' : 'GET',
			url: input instanceof Request ? input.url : String(input),
			headers,
			...given({ body: typeof init.body === 'string' ? init.body : undefined }),
			encoding: 'arraybuffer',
			returnFullResponse: true,
			disableFollowRedirect: true,
			// A 401 must reach n8n as a failure: it answers an expired OAuth2 token with a new one.
			ignoreHttpStatusErrors: { ignore: true, except: [401] },
		};
		const answering: Promise<FullResponse> = host.helpers.httpRequestWithAuthentication.call(
			host,
			credentialType,
			init.signal ? keepSignal(options, init.signal) : options,
		);
		return toResponse(await Promise.race([answering, untilAborted(init.signal)]));
	};
}
