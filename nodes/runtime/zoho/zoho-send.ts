import { Readable } from 'node:stream';
import type { IHttpRequestOptions } from 'n8n-workflow';
import {
	Canceled,
	NetworkFailure,
	type HttpRequest,
	type HttpResponse,
	type HttpSend,
} from '../../core/kernel/ports';
import { given } from '../../core/kernel/given';
import { isJsonObject } from '../../core/kernel/json';
import { parseJson } from '../../core/kernel/parse-json';
import { plainHost } from '../../core/kernel/plain-words';
import { uploadLimits } from '../../core/zoho/words/limits';
import { readNetworkFailure } from '../failures/network-failure';
import { keepSignal } from '../failures/keep-signal';
import { within } from '../failures/within';
import { createFormBody, type FormBody } from './form-body';
import { receiveFile } from './incoming-file';
import type { ZohoHost } from './zoho-host';

/** Long enough for Zoho's slowest writes of 100 records, short enough to end before a worker's patience. */
const timeoutMs = 120_000;
/** Files may take longer, but not slower than 2 Mbit a second. */
const slowestBytesPerMs = 250;
/** More than this of an answer that should be a file, and is none, says nothing that could be shown. */
const longestRefusal = 2 ** 20;

const timeFor = (bytes: number): number => timeoutMs + Math.ceil(bytes / slowestBytesPerMs);

/**
 * Sends with the stored token and returns every answer, whatever its status. Redirects are not
 * followed, so the token stays at the address it was sent to.
 */
export function createZohoSend(host: ZohoHost, credentialType: string): HttpSend {
	return async (request) => {
		const form = request.form && createFormBody(request.form);
		const sending = timeFor(form?.size ?? 0);
		const whole = request.receive ? timeFor(uploadLimits.attachment.bytes) : sending;
		const options = readOptions(request, form, sending);
		const fail = (cause: unknown) => toSendError(cause, request.url);
		try {
			return await within(whole, plainHost(request.url) ?? 'Zoho CRM', async (signal) => {
				const answer = await host
					.request(credentialType, keepSignal(options, signal))
					.then(readAnswer)
					.catch((cause: unknown) => Promise.reject(form?.failure() ?? fail(cause)));
				return await readFile(answer, request, fail);
			});
		} finally {
			form?.stream.destroy();
		}
	};
}

function readOptions(
	request: HttpRequest,
	form: FormBody | undefined,
	timeout: number,
): IHttpRequestOptions {
	const body = form?.stream ?? request.body;
	// Of a compressed file the length that is stated beforehand would be another one.
	const accepted = request.receive
		? { Accept: '*/*', 'Accept-Encoding': 'identity' }
		: { Accept: 'application/json' };
	return {
		method: request.method,
		url: request.url,
		encoding: request.receive ? 'stream' : 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout,
		headers: { ...accepted, ...request.headers, ...form?.headers },
		...given({ qs: request.query, body }),
	};
}

/** What n8n throws may carry the request with its token; a code and the host go on, or the cancellation. */
function toSendError(cause: unknown, url: string): unknown {
	if (cause instanceof NetworkFailure) return cause;
	return readNetworkFailure(cause, url) ?? new Canceled();
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

/** Hands a file over; of an answer that is none, what it says. */
async function readFile(
	answer: HttpResponse,
	{ receive }: HttpRequest,
	fail: (cause: unknown) => unknown,
): Promise<HttpResponse> {
	const { status, headers, body } = answer;
	if (!receive) return answer;
	if (!(body instanceof Readable)) throw fail(new TypeError('n8n gave no stream'));
	if (status >= 200 && status < 300 && status !== 204) {
		await receiveFile({ headers, body }, receive, fail);
		return { status, headers, body: undefined };
	}
	const text = await readText(body).catch((cause: unknown) => Promise.reject(fail(cause)));
	return { status, headers, body: readBody(text) };
}

async function readText(stream: Readable): Promise<string> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of stream as AsyncIterable<Uint8Array>) {
		chunks.push(chunk);
		size += chunk.length;
		if (size > longestRefusal) break;
	}
	return Buffer.concat(chunks).toString();
}
