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

/** The one problem of a row, or all of several. */
export function refusalOf(problems: Verdict[]): Verdict {
	const [first] = problems;
	if (first && problems.length === 1) return first;
	return refusal('MULTIPLE_OR_MULTI_ERRORS', 'Multiple errors in the request', {
		errors: problems,
	});
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

export const missingParam = (name: string, asked = 'param_name'): Refused =>
	refuse(400, 'REQUIRED_PARAM_MISSING', 'One of the expected parameter is missing', {
		[asked]: name,
	});

export const invalidParam = (name: string, message = 'invalid data'): Refused =>
	refuse(400, 'INVALID_DATA', message, { param_name: name });

/** @param details where in the path the name stands; nothing when it stands elsewhere */
export const invalidModule = (details: JsonObject = { resource_path_index: 0 }): Refused =>
	refuse(400, 'INVALID_MODULE', 'the module name given seems to be invalid', details);

/** Known to Zoho, not to the twin: answered loudly, so that nobody mistakes it for Zoho's answer. */
export const notInTwin = (what: string): Refused =>
	refuse(501, 'NOT_IN_TWIN', `The Zoho CRM twin does not know ${what}`, { route: what });

/**
 * 200 or 201 when every row went well, 207 when some did, 400 when none did (zoho-api.md 4.0);
 * 412 when every record had changed meanwhile.
 */
export function rowsStatus(rows: Verdict[], allWell: 200 | 201): number {
	const refused = rows.filter((row) => row.status === 'error');
	if (refused.length === 0) return allWell;
	if (refused.length < rows.length) return 207;
	return rows.every(({ code }) => code === 'ALREADY_MODIFIED') ? 412 : 400;
}
