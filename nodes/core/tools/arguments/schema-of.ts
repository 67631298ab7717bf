import { z } from 'zod';
import { isJsonObject, type Json, type JsonObject } from '../../kernel/json';
import { parseJson } from '../../kernel/parse-json';

/**
 * Arguments as JSON Schema 2020-12 in the form that strict function calling takes: every property
 * required, nothing else allowed, optional ones nullable. Source: OpenAI, structured outputs.
 */
export function schemaOf(args: z.ZodObject): JsonObject {
	const schema = z.toJSONSchema(args, { target: 'draft-2020-12' });
	const plain = compact(parseJson(JSON.stringify(schema)));
	const entries = Object.entries(isJsonObject(plain) ? plain : {});
	return Object.fromEntries(entries.filter(([key]) => key !== '$schema'));
}

/** `anyOf` of a plain type and null says the same as a list of both, in a third of the words. */
function compact(node: unknown): Json {
	if (Array.isArray(node)) return node.map(compact);
	if (!isJsonObject(node)) return isScalar(node) ? node : null;
	const inner = Object.fromEntries(
		Object.entries(node).map(([key, value]) => [key, compact(value)]),
	);
	const { anyOf, ...rest } = inner;
	if (!Array.isArray(anyOf)) return inner;
	const parts = anyOf.filter(isJsonObject);
	const types = parts.map(({ type }) => type);
	const arePlain =
		parts.length === anyOf.length &&
		types.every((type) => typeof type === 'string' && type !== 'object' && type !== 'array') &&
		parts.filter((part) => Object.keys(part).length > 1).length <= 1;
	if (!arePlain) return inner;
	const merged: JsonObject = Object.assign({}, ...parts, rest, { type: types });
	const { enum: choices } = merged;
	return Array.isArray(choices) && types.includes('null')
		? { ...merged, enum: [...choices, null] }
		: merged;
}

const isScalar = (value: unknown): value is string | number | boolean =>
	['string', 'number', 'boolean'].includes(typeof value);
