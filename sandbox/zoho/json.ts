export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
	[key: string]: Json;
}

export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object in a JSON text; an empty one when the text holds anything else. */
export function parseObject(text: string): JsonObject {
	const value: unknown = JSON.parse(text);
	return isObject(value) ? value : {};
}

/** The text of a member, or undefined when it is missing or no string. */
export function textOf(value: Json | undefined): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

/** The id in `{"id": "…"}` or in a bare id string. */
export function idOf(value: Json | undefined): string | undefined {
	if (typeof value === 'string') return value;
	return isObject(value) ? textOf(value.id) : undefined;
}
