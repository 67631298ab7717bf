import type { JsonObject } from './json.ts';

/** One row of an answer, or a whole refused request: Zoho uses one shape for both. */
export interface Verdict extends JsonObject {
	code: string;
	details: JsonObject;
	message: string;
	status: 'success' | 'error';
}

export function refusal(code: string, message: string, details: JsonObject = {}): Verdict {
	return { code, details, message, status: 'error' };
}

export function success(message: string, details: JsonObject = {}): Verdict {
	return { code: 'SUCCESS', details, message, status: 'success' };
}

/** A request that is refused as a whole. */
export class Refused extends Error {
	override name = 'Refused';
	readonly status: number;
	readonly body: JsonObject;

	constructor(status: number, body: JsonObject) {
		super(`HTTP ${status}`);
		this.status = status;
		this.body = body;
	}
}

export function refuse(
	status: number,
	code: string,
	message: string,
	details: JsonObject = {},
): Refused {
	return new Refused(status, refusal(code, message, details));
}

export const missingParam = (name: string): Refused =>
	refuse(400, 'REQUIRED_PARAM_MISSING', 'One of the expected parameter is missing', {
		param_name: name,
	});

export const invalidParam = (name: string, message = 'invalid data'): Refused =>
	refuse(400, 'INVALID_DATA', message, { param_name: name });

export const invalidModule = (): Refused =>
	refuse(400, 'INVALID_MODULE', 'the module name given seems to be invalid', {
		resource_path_index: 0,
	});

/** Known to Zoho, not to the twin: answered loudly, so that nobody mistakes it for Zoho's answer. */
export const notInTwin = (what: string): Refused =>
	refuse(501, 'NOT_IN_TWIN', `The Zoho CRM twin does not know ${what}`, { route: what });

/** 200 or 201 when every row went well, 207 when some did, 400 when none did (zoho-api.md 4.0). */
export function rowsStatus(rows: Verdict[], allWell: 200 | 201): number {
	const refused = rows.filter((row) => row.status === 'error').length;
	if (refused === 0) return allWell;
	return refused === rows.length ? 400 : 207;
}
