import { CoreError } from '../../kernel/errors';

/** Refusals that leave the rest of an answer as good as it is. */
const notGiven = new Set([
	'AUTHORIZATION_FAILED',
	'COQL_MODULE',
	'INVALID_MODULE',
	'NO_PERMISSION',
	'OAUTH_SCOPE_MISMATCH',
]);

/** What is read beside a customer: nothing, and a note that says so, where the user may not see it. */
export async function readBeside<Row>(
	what: string,
	read: () => Promise<Row[]>,
): Promise<{ rows: Row[]; notes: string[] }> {
	try {
		return { rows: await read(), notes: [] };
	} catch (cause) {
		if (!(cause instanceof CoreError) || !notGiven.has(cause.code)) return Promise.reject(cause);
		return { rows: [], notes: [`${what} were not read: ${cause.message}`] };
	}
}
