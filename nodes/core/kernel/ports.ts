import type { Json } from './json';

/**
 * The execution was stopped. It is no failure of any row, so nothing takes it for one: it goes
 * through to n8n as it is, by the name that aborted work has everywhere.
 */
export class Canceled extends Error {
	constructor() {
		super('The execution was canceled');
		this.name = 'AbortError';
	}
}

/** Time, from outside, so that a test of an hour takes no time. Milliseconds since the epoch. */
export interface Clock {
	now(): number;
	/** Resolves after `ms`; rejects with Canceled as soon as the execution is. */
	sleep(ms: number): Promise<void>;
}

/** A number in [0, 1). */
export type Random = () => number;

/** A file that is sent. */
export interface OutgoingFile {
	name: string;
	mimeType: string;
	/** Bytes that `open` gives, to the byte: a request says its length before it is sent. */
	size: number;
	/** The bytes from their start; called once for every try, since a stream that was read is gone. */
	open(): Promise<AsyncIterable<Uint8Array>>;
}

/** A part of form data; a field may stand several times. */
export interface FormField {
	field: string;
	value: string | OutgoingFile;
}

/** A file that is being received. */
export interface IncomingFile {
	/** As the server names it, without folders; undefined when it does not. */
	name: string | undefined;
	mimeType: string;
	/** In bytes, when the server says so beforehand. */
	size: number | undefined;
	/** To be read once. Fails with a NetworkFailure when it breaks off. */
	bytes: AsyncIterable<Uint8Array>;
}

export interface HttpRequest {
	method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** Absolute address without query. */
	url: string;
	query?: Record<string, string>;
	headers?: Record<string, string>;
	/** Sent as JSON. */
	body?: Json;
	/** Sent as multipart form data, in place of `body`. */
	form?: readonly FormField[];
	/**
	 * Takes the file of a good answer (200 to 299) while it arrives; the answer is given without a
	 * body afterwards. What this fails with, the request fails with. A request that is sent again
	 * hands over the whole file again.
	 */
	receive?(file: IncomingFile): Promise<void>;
}

export interface HttpResponse {
	status: number;
	/** Names in lower case. */
	headers: Record<string, string>;
	/** Parsed JSON, the text when it is no JSON, undefined when empty or received as a file. */
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
