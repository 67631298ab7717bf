import type { JsonObject } from './json.ts';

interface Details {
	type?: string;
	param?: string | null;
	code?: string | null;
	headers?: Record<string, string>;
}

/** An answer in OpenAI's error envelope: `{error: {message, type, param, code}}`. */
export class ApiFailure extends Error {
	readonly status: number;
	readonly body: JsonObject;
	readonly headers: Record<string, string>;

	constructor(status: number, message: string, details: Details = {}) {
		super(message);
		this.status = status;
		this.headers = details.headers ?? {};
		this.body = {
			error: {
				message,
				type: details.type ?? 'invalid_request_error',
				param: details.param ?? null,
				code: details.code ?? null,
			},
		};
	}
}

/** 400 with the parameter named, as OpenAI words it. */
export function badRequest(message: string, param: string | null, code: string | null): ApiFailure {
	return new ApiFailure(400, message, { param, code });
}
