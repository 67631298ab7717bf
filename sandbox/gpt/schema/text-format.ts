import { badRequest } from '../wire/api-failure.ts';
import { isObject } from '../wire/json.ts';
import type { Json, JsonObject } from '../wire/json.ts';
import { lintStrictSchema } from './lint.ts';

export interface TextFormat {
	name: string | null;
	schema: JsonObject | null;
}

/** Reads a `json_schema` format and checks it as OpenAI does; `param` is where the schema stands. */
export function readTextFormat(
	format: Json | undefined,
	inner: Json | undefined,
	param: string,
): TextFormat {
	if (format === undefined || format === null) return { name: null, schema: null };
	if (!isObject(format))
		throw badRequest(`Invalid type for '${param}': expected an object.`, param, 'invalid_type');
	const type = format['type'];
	if (type === 'text') return { name: null, schema: null };
	if (type === 'json_object')
		return { name: null, schema: { type: 'object', properties: { summary: { type: 'string' } } } };
	if (type !== 'json_schema') {
		throw badRequest(
			`Invalid value: '${String(type).slice(0, 40)}'. Supported values are: 'json_object', 'json_schema', and 'text'.`,
			`${param}.type`,
			'invalid_value',
		);
	}
	const body = isObject(inner) ? inner : {};
	const { name, schema } = body;
	if (typeof name !== 'string')
		throw badRequest(
			`Missing required parameter: '${param}.name'.`,
			`${param}.name`,
			'missing_required_parameter',
		);
	if (!/^[A-Za-z0-9_-]{1,64}$/.test(name)) {
		throw badRequest(
			`Invalid '${param}.name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.`,
			`${param}.name`,
			'invalid_value',
		);
	}
	if (!isObject(schema))
		throw badRequest(
			`Missing required parameter: '${param}.schema'.`,
			`${param}.schema`,
			'missing_required_parameter',
		);
	if (body['strict'] === true) {
		const complaint = lintStrictSchema(schema);
		if (complaint !== null) {
			throw badRequest(
				`Invalid schema for response_format '${name}': ${complaint}`,
				`${param}.schema`,
				'invalid_json_schema',
			);
		}
	}
	return { name, schema };
}
