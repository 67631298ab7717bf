import type { ModelAnswer } from '../../core/gpt/model/model-answer';
import { NetworkFailure } from '../../core/kernel/ports';
import { causesOf } from './causes';

/** What stands behind an error of n8n's request helpers: the server's status, Node's code, or that our time was over. */
export function readThrownAnswer(thrown: unknown): ModelAnswer {
	if (thrown instanceof NetworkFailure) return { code: 'ETIMEDOUT' };
	const causes = causesOf(thrown);
	const [status] = causes.flatMap((cause) => readStatus(cause) ?? []);
	if (status !== undefined) return { status };
	const [code] = causes.flatMap((cause) =>
		'code' in cause && typeof cause.code === 'string' ? [cause.code] : [],
	);
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
