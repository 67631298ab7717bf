import type { JsonObject } from '../../core/kernel/json';

/** A record with its id before its other fields; Zoho puts it anywhere among them. */
export function idFirst(record: JsonObject): JsonObject {
	const { id } = record;
	return id === undefined ? record : { id, ...record };
}
