import { refuse } from '../envelope.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Call } from './route.ts';

export const MAX_ROWS = 100;

/** The object in the body; refuses anything else as Zoho's examples of other calls do [YAML]. */
export function objectBody(call: Call): JsonObject {
	if (isObject(call.body)) return call.body;
	throw refuse(400, 'INVALID_DATA', 'body', { expected_data_type: 'jsonobject' });
}

/** The list under a key of the body, of at most `limit` rows. */
export function rowsOf(call: Call, key = 'data', limit = MAX_ROWS): Json[] {
	const rows = objectBody(call)[key];
	if (rows === undefined) {
		throw refuse(400, 'MANDATORY_NOT_FOUND', 'required field not found', { api_name: key });
	}
	if (!Array.isArray(rows) || rows.length === 0) {
		throw refuse(400, 'INVALID_DATA', 'invalid data', {
			api_name: key,
			json_path: `$.${key}`,
			expected_data_type: 'jsonarray',
		});
	}
	if (rows.length > limit) {
		throw refuse(400, 'LIMIT_EXCEEDED', 'the limit of records is exceeded', {
			api_name: key,
			maximum_length: limit,
		});
	}
	return rows;
}

/** Number of rows in the body, 0 when there are none to count. */
export function rowCount(call: Call, key = 'data'): number {
	const rows = isObject(call.body) ? call.body[key] : undefined;
	return Array.isArray(rows) ? rows.length : 0;
}
