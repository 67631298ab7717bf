import type { Json } from '../../core/kernel/json';

/** Takes a value for JSON when it is; undefined for what JSON does not know. */
export function readJson(value: unknown): Json | undefined {
	if (value === undefined) return undefined;
	return isJson(value) ? value : undefined;
}

function isJson(value: unknown): value is Json {
	if (value === null) return true;
	if (Array.isArray(value)) return value.every(isJson);
	if (typeof value === 'object') return Object.values(value).every(isJson);
	return ['boolean', 'number', 'string'].includes(typeof value);
}
