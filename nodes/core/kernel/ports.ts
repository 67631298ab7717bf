import type { Json } from './json';

/** Time, from outside, so that a test of an hour takes no time. Milliseconds since the epoch. */
export interface Clock {
	now(): number;
	/** Resolves after `ms`; rejects when the execution is cancelled. */
	sleep(ms: number): Promise<void>;
}

/** A number in [0, 1). */
export type Random = () => number;

export interface HttpRequest {
	method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** Absolute address without query. */
	url: string;
	query?: Record<string, string>;
	headers?: Record<string, string>;
	/** Sent as JSON. */
	body?: Json;
}

export interface HttpResponse {
	status: number;
	/** Names in lower case. */
	headers: Record<string, string>;
	/** Parsed JSON, the text when it is no JSON, undefined when empty. */
	body: unknown;
}

/**
 * Sends one authorized request and returns every answer, whatever its status.
 * Fails with a NetworkFailure when no whole answer came.
 */
export type HttpSend = (request: HttpRequest) => Promise<HttpResponse>;

/**
 * No whole answer came. `sent` says whether the server may have acted on the request; `kind` whether
 * the way was broken or the server not the one it should be. The message is shown to people, so it
 * names a host and a code at most.
 */
export class NetworkFailure extends Error {
	readonly sent: 'no' | 'maybe';
	readonly kind: 'connection' | 'certificate';

	constructor(
		message: string,
		sent: 'no' | 'maybe',
		kind: 'connection' | 'certificate' = 'connection',
	) {
		super(message);
		this.name = 'NetworkFailure';
		this.sent = sent;
		this.kind = kind;
	}
}
