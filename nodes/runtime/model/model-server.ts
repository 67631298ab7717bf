import OpenAI, {
	APIConnectionError,
	APIConnectionTimeoutError,
	APIError,
	APIUserAbortError,
} from 'openai';
import { ModelFailure, type ModelReply, type ModelServer } from '../../core/gpt/model/model';
import { given } from '../../core/kernel/given';
import { Canceled } from '../../core/kernel/ports';
import type { ModelConnection } from './model-credential';
import { AnswerTooLarge, createModelFetch, type ModelHost } from './model-fetch';
import { readNetworkFailure } from '../failures/network-failure';
import { readThrownStatus } from '../failures/thrown-status';

/** Milliseconds the server asks to wait, from `retry-after-ms` or `retry-after` (seconds or date). */
export function readRetryAfter(headers: Headers | undefined, now: number): number | null {
	const exact = Number(headers?.get('retry-after-ms') ?? Number.NaN);
	if (Number.isFinite(exact)) return Math.max(0, exact);
	const value = headers?.get('retry-after');
	if (!value) return null;
	const seconds = Number(value);
	if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
	const date = Date.parse(value);
	return Number.isNaN(date) ? null : Math.max(0, date - now);
}

function toFailure(cause: unknown): ModelFailure | Canceled {
	if (cause instanceof APIUserAbortError) return new Canceled();
	if (cause instanceof APIConnectionTimeoutError) return new ModelFailure('timeout');
	if (cause instanceof APIConnectionError) {
		if (cause.cause instanceof AnswerTooLarge) return new ModelFailure('unreadable');
		const status = readThrownStatus(cause.cause);
		if (status !== undefined) return new ModelFailure('status', { status });
		const failure = readNetworkFailure(cause.cause, '');
		return new ModelFailure(failure?.kind === 'certificate' ? 'certificate' : 'network');
	}
	if (cause instanceof APIError && typeof cause.status === 'number') {
		return new ModelFailure('status', {
			status: cause.status,
			code: cause.code ?? null,
			param: cause.param ?? null,
			retryAfterMs: readRetryAfter(cause.headers, Date.now()),
			requestId: cause.requestID ?? null,
		});
	}
	// A body that is no JSON, cut short on its way.
	if (cause instanceof SyntaxError) return new ModelFailure('network');
	return new ModelFailure('unreadable');
}

/**
 * The model server behind a credential, spoken to with OpenAI's SDK. Retries are the scheduler's
 * job, so the SDK makes none; nothing is read from the environment of n8n.
 */
export function createModelServer(
	host: ModelHost,
	connection: ModelConnection,
	signal: AbortSignal | undefined,
): ModelServer {
	const client = new OpenAI({
		// n8n signs the request; the SDK wants a key all the same and must not send it.
		apiKey: 'signed-by-n8n',
		defaultHeaders: { Authorization: null },
		baseURL: connection.baseUrl,
		organization: null,
		project: null,
		adminAPIKey: null,
		webhookSecret: null,
		logLevel: 'off',
		maxRetries: 0,
		fetch: createModelFetch(host, connection.credentialType),
	});
	type Call = { withResponse(): Promise<{ data: unknown; request_id: string | null }> };

	const send = async (start: () => Call): Promise<ModelReply> => {
		try {
			const { data, request_id: requestId } = await start().withResponse();
			return { body: data, requestId };
		} catch (cause) {
			throw toFailure(cause);
		}
	};

	const options = (timeout: number) => given({ timeout, signal });

	return {
		responses: (body, timeoutMs) =>
			send(() => client.responses.create({ ...body, stream: false }, options(timeoutMs))),
		chat: (body, timeoutMs) =>
			send(() => client.chat.completions.create({ ...body, stream: false }, options(timeoutMs))),
		decisions: (body, timeoutMs) => send(() => client.decisions.create(body, options(timeoutMs))),
	};
}
