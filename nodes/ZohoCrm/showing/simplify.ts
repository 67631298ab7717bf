import type { IDataObject } from 'n8n-workflow';
import type { Json, JsonObject } from '../../core/kernel/json';
import { isJsonObject } from '../../core/kernel/json';
import { idFirst } from './id-first';

/** A record, its id first, without Zoho's `$` keys and empty fields; lookups keep id and name alone. */
export function simplifyRecord(record: JsonObject): IDataObject {
	const entries = Object.entries(idFirst(record)).filter(
		([name, value]) => !name.startsWith('$') && value !== null,
	);
	return Object.fromEntries(entries.map(([name, value]) => [name, simplifyValue(value)]));
}

function simplifyValue(value: Json): Json {
	if (!isJsonObject(value) || typeof value.id !== 'string') return value;
	return typeof value.name === 'string' ? { id: value.id, name: value.name } : { id: value.id };
}
