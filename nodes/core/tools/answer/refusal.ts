import type { CoreError } from '../../kernel/errors';
import type { JsonObject } from '../../kernel/json';

/** Facts of a refusal that help to call again; the rest is for people who debug. */
const told = [
	'module',
	'field',
	'reason',
	'allowed',
	'candidates',
	'slots',
	'issues',
	'ceiling',
	'left',
];

/**
 * A refusal as a model learns from it: which argument it is about, what is wrong with it, what would do
 * and what to do next. n8n takes an answer with `error.message` for a failed call.
 */
export function refusalOf(error: CoreError, tool: string): JsonObject {
	const { code, message, advice, details } = error;
	const facts = Object.fromEntries(
		told.flatMap((name) => {
			const value = details[name];
			return value === undefined || value === '' ? [] : [[name, value] as const];
		}),
	);
	const { parameter } = details;
	return {
		error: {
			message: `${message}.`,
			code,
			parameter: typeof parameter === 'string' ? parameter : tool,
			...facts,
			next_step: advice.trim(),
		},
	};
}
