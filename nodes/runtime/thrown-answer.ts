import type { ModelAnswer } from '../core/gpt/model-answer';

/** How deep an error may be wrapped by n8n and its libraries. */
const DEPTH = 6;

/** What stands behind an error of n8n's request helpers: the server's status, or Node's code. */
export function readThrownAnswer(thrown: unknown): ModelAnswer {
	let cause = thrown;
	let code: string | undefined;
	for (let depth = 0; depth < DEPTH && typeof cause === 'object' && cause !== null; depth += 1) {
		const status = readStatus(cause);
		if (status !== undefined) return { status };
		if (code === undefined && 'code' in cause && typeof cause.code === 'string') code = cause.code;
		cause = 'cause' in cause ? cause.cause : undefined;
	}
	return { code };
}

function readStatus(cause: object): number | undefined {
	const given =
		('httpCode' in cause && cause.httpCode) ||
		('statusCode' in cause && cause.statusCode) ||
		('status' in cause && cause.status);
	const status = Number(given || Number.NaN);
	return status >= 100 && status < 600 ? status : undefined;
}
