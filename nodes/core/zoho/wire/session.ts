import { createLimiter } from '../../kernel/limiter';
import { NetworkFailure, type HttpRequest, type HttpResponse } from '../../kernel/ports';
import { plainHost } from '../../kernel/plain-words';
import { delayAfter, type RetryPolicy } from '../../kernel/retry';
import type { Json } from '../../kernel/json';
import type { CoreError } from '../../kernel/errors';
import { creditsOf } from './credits';
import type { Refusal } from './envelope';
import { judgeAnswer, type Judged } from './judge-answer';
import { failZoho } from '../words/error-catalog';
import { limits, retries, serverSlackMs } from '../words/limits';
import type { ZohoPorts } from '../words/ports';
import { scopesFor } from './scopes';
import { toZohoError, type Asked } from './to-error';
import { createTokenKeeper } from './token-keeper';

export interface ZohoCall {
	method: HttpRequest['method'];
	/** From behind the host, e.g. `/crm/v8/Leads`. */
	path: string;
	query?: Record<string, string>;
	headers?: Record<string, string>;
	body?: Json;
	form?: HttpRequest['form'];
	receive?: HttpRequest['receive'];
	/** For the text of errors. */
	module?: string;
	/** Zoho's refusal in the words of the caller; undefined leaves it to the catalog. */
	explain?(refusal: Refusal): CoreError | undefined;
	/** Whether the call may go out again after an answer was lost. */
	repeat: 'safe' | 'never';
}

export interface ZohoUsage {
	calls: number;
	/** By Zoho's price list. */
	credits: number;
	/** As Zoho states it once half of the day's credits are used. */
	creditsRemaining?: number;
}

export interface Session {
	/**
	 * Sends a call and returns its answer, be it rows or nothing. Fails with Zoho's refusal of the whole
	 * call, and with ANSWER_LOST when Zoho may have acted on a call that must not be repeated.
	 */
	send(call: ZohoCall): Promise<HttpResponse>;
	usage(): ZohoUsage;
	/** Milliseconds by Zoho's clock, and how far off that may be: the last answer's `Date` says what time it is there. */
	time(): { now: number; slackMs: number };
}

type Attempt = Judged | { kind: 'broken'; failure: NetworkFailure };

const lost = ({ method, path }: ZohoCall): CoreError => failZoho('ANSWER_LOST', { method, path });

const hostOf = (apiUrl: string): string => plainHost(apiUrl) ?? 'its API address';

/** One way to Zoho CRM: token, retries, concurrency. Never sends the token anywhere but to the `api_domain`. */
export function createSession(ports: ZohoPorts): Session {
	const tokens = createTokenKeeper(ports);
	const inTurn = createLimiter(limits.concurrency);
	const usage: ZohoUsage = { calls: 0, credits: 0 };
	/** Zoho's clock less ours. */
	let ahead: number | undefined;

	const attempt = async (call: ZohoCall, apiUrl: string): Promise<Attempt> => {
		const { method, path, query, headers, body, form, receive } = call;
		const request: HttpRequest = { method, url: `${apiUrl}${path}` };
		if (query) request.query = query;
		if (headers) request.headers = headers;
		if (body !== undefined) request.body = body;
		if (form) request.form = form;
		if (receive) request.receive = receive;
		usage.calls += 1;
		usage.credits += creditsOf(call);
		return await ports.send(request).then(
			(response) => {
				const remaining = Number(response.headers['x-api-credits-remaining'] ?? Number.NaN);
				if (Number.isFinite(remaining)) usage.creditsRemaining = remaining;
				const date = Date.parse(response.headers['date'] ?? '');
				if (Number.isFinite(date)) ahead = date - ports.clock.now();
				return judgeAnswer(response, call);
			},
			(cause: unknown): Promise<Attempt> =>
				cause instanceof NetworkFailure
					? Promise.resolve({ kind: 'broken', failure: cause })
					: Promise.reject(cause),
		);
	};

	const send = async (call: ZohoCall): Promise<HttpResponse> => {
		const asked: Asked = { ...call, scopes: scopesFor(call.method, call.path) };
		const tries = new Map<RetryPolicy, number>();
		const waitFor = async (policy: RetryPolicy): Promise<boolean> => {
			const tried = (tries.get(policy) ?? 0) + 1;
			tries.set(policy, tried);
			if (tried >= policy.attempts) return false;
			await ports.clock.sleep(delayAfter(tried, policy, ports.random));
			return true;
		};
		let renewed = false;

		for (;;) {
			const { apiUrl, token } = await tokens.current();
			const result = await attempt(call, apiUrl);
			if (result.kind !== 'tokenRefused') tokens.accepted(token);
			if (result.kind === 'answered') return result.response;
			if (result.kind === 'refused') {
				if (result.notOfZoho && call.repeat === 'never') throw lost(call);
				throw toZohoError(result.refusal, asked);
			}
			if (result.kind === 'notServed') {
				throw failZoho('NOT_SERVED', { method: call.method, path: call.path });
			}
			if (result.kind === 'between') {
				const { status } = result;
				throw failZoho('ANSWERED_BETWEEN', { status, apiDomain: hostOf(apiUrl) });
			}
			if (result.kind === 'tokenRefused') {
				if (renewed || !(await tokens.renew(token))) throw toZohoError(result.refusal, asked);
				renewed = true;
				continue;
			}
			if (result.kind === 'throttled') {
				if (!(await waitFor(retries.throttled))) throw toZohoError(result.refusal, asked);
				continue;
			}
			if (result.kind === 'broken' && result.failure.kind === 'certificate') {
				throw failZoho('CERTIFICATE_NOT_TRUSTED', { reason: result.failure.message });
			}
			const untouched = result.kind === 'broken' && result.failure.sent === 'no';
			if (call.repeat === 'never' && !untouched) throw lost(call);
			if (await waitFor(retries.unavailable)) continue;
			if (result.kind === 'broken') {
				throw failZoho('NOT_REACHABLE', {
					apiDomain: hostOf(apiUrl),
					reason: result.failure.message,
				});
			}
			if (result.refusal) throw toZohoError(result.refusal, asked);
			throw failZoho('SERVICE_UNAVAILABLE', { status: result.status, path: call.path });
		}
	};

	return {
		send: (call) => inTurn(() => send(call)),
		usage: () => ({ ...usage }),
		time: () => ({
			now: ports.clock.now() + (ahead ?? 0),
			slackMs: ahead === undefined ? limits.clockSkewMs : serverSlackMs,
		}),
	};
}
