import { ApiFailure, badRequest } from './api-failure.ts';
import { isObject } from './json.ts';
import type { JsonObject } from './json.ts';

/** Parses a JSON body; 413 when it is over the cap, 400 when it is no JSON object. */
export function readBody(text: string, maxBytes: number): JsonObject {
	if (Buffer.byteLength(text) > maxBytes) {
		throw new ApiFailure(413, `Request body is larger than the ${maxBytes} bytes allowed.`, {
			code: 'request_too_large',
		});
	}
	let body: unknown;
	try {
		body = JSON.parse(text);
	} catch {
		throw badRequest('We could not parse the JSON body of your request.', null, null);
	}
	if (!isObject(body))
		throw badRequest('The body of your request must be a JSON object.', null, null);
	return body;
}

/** 400 for a parameter the API does not know or one that must be there. */
export function checkParameters(
	body: JsonObject,
	known: readonly string[],
	required: readonly string[],
): void {
	for (const name of Object.keys(body)) {
		if (!known.includes(name))
			throw badRequest(
				`Unknown parameter: '${name.slice(0, 80)}'.`,
				name.slice(0, 80),
				'unknown_parameter',
			);
	}
	for (const name of required) {
		if (body[name] === undefined || body[name] === null) {
			throw badRequest(
				`Missing required parameter: '${name}'.`,
				name,
				'missing_required_parameter',
			);
		}
	}
}

/** A string parameter; 400 for anything else, undefined when absent. */
export function readString(body: JsonObject, name: string): string | undefined {
	const value = body[name];
	if (value === undefined || value === null) return undefined;
	if (typeof value === 'string') return value;
	throw badRequest(`Invalid type for '${name}': expected a string.`, name, 'invalid_type');
}

/** A whole number within bounds; 400 for anything else, undefined when absent. */
export function readInteger(
	body: JsonObject,
	name: string,
	least: number,
	most: number,
): number | undefined {
	const value = body[name];
	if (value === undefined || value === null) return undefined;
	if (typeof value !== 'number' || !Number.isInteger(value)) {
		throw badRequest(`Invalid type for '${name}': expected an integer.`, name, 'invalid_type');
	}
	if (value < least) {
		throw badRequest(
			`Invalid '${name}': integer below minimum value. Expected a value >= ${least}, but got ${value} instead.`,
			name,
			'integer_below_min_value',
		);
	}
	if (value > most) {
		throw badRequest(
			`Invalid '${name}': integer above maximum value. Expected a value <= ${most}, but got ${value} instead.`,
			name,
			'integer_above_max_value',
		);
	}
	return value;
}
