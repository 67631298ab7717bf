import type { IHttpRequestOptions } from 'n8n-workflow';
import { NetworkFailure, type HttpResponse, type HttpSend } from '../../core/kernel/ports';
import { isJsonObject } from '../../core/kernel/json';
import { parseJson } from '../../core/kernel/parse-json';
import { plainHost } from '../../core/kernel/plain-words';
import { readNetworkFailure } from '../failures/network-failure';
import { keepSignal } from '../failures/keep-signal';
import { within } from '../failures/within';
import type { ZohoHost } from './zoho-host';

/** Long enough for Zoho's slowest writes of 100 records, short enough to end before a worker's patience. */
const timeoutMs = 120_000;

/**
 * Sends with the stored token and returns every answer, whatever its status. n8n's own refresh is
 * off: it answers every 401 with a new token, also one for a missing scope, until Zoho blocks the
 * account. Redirects are not followed, so the token stays at the address it was sent to.
 */
export function createZohoSend(host: ZohoHost, credentialType: string): HttpSend {
	return async (request) => {
		const options: IHttpRequestOptions = {
			method: request.method,
			url: request.url,
			encoding: 'text',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout: timeoutMs,
			headers: { Accept: 'application/json', ...request.headers },
			...(request.query ? { qs: request.query } : {}),
			...(request.body === undefined ? {} : { body: request.body }),
		};
		try {
			const answer = await within(timeoutMs, plainHost(request.url) ?? 'Zoho CRM', (signal) =>
				host.request(credentialType, keepSignal(options, signal)),
			);
			return readAnswer(answer);
		} catch (cause) {
			throw toSendError(cause, request.url);
		}
	};
}

/** What n8n throws may carry the request with its token; a code and the host go on, or the cancellation. */
function toSendError(cause: unknown, url: string): unknown {
	if (cause instanceof NetworkFailure) return cause;
	return (
		readNetworkFailure(cause, url) ?? new DOMException('The execution was cancelled', 'AbortError')
	);
}

function readAnswer(answer: unknown): HttpResponse {
	if (!isJsonObject(answer) || typeof answer.statusCode !== 'number') {
		throw new TypeError('n8n gave no full response');
	}
	const headers: Record<string, string> = {};
	for (const [name, value] of Object.entries(isJsonObject(answer.headers) ? answer.headers : {})) {
		headers[name.toLowerCase()] = String(value);
	}
	return { status: answer.statusCode, headers, body: readBody(answer.body) };
}

function readBody(body: unknown): unknown {
	if (typeof body !== 'string') return body ?? undefined;
	if (body.trim() === '') return undefined;
	return parseJson(body) ?? body;
}
