import type { z } from 'zod';
import { isJsonObject, type Json, type JsonObject } from '../../kernel/json';
import { failTool } from '../words/error-catalog';

/**
 * The arguments of a call as the tool takes them. Models leave out what is null, write `""` for it, and
 * numbers as texts: that is read; anything else is refused with what the argument takes. `others` says
 * what becomes of arguments the tool does not have: of a client they are a slip, an agent's own items
 * lend some.
 */
export function readArguments<Args extends z.ZodObject>(
	args: Args,
	schema: JsonObject,
	raw: unknown,
	others: 'refuse' | 'ignore',
): z.output<Args> {
	const properties = isJsonObject(schema['properties']) ? schema['properties'] : {};
	const names = Object.keys(properties);
	const given = isJsonObject(raw) ? raw : {};
	const unknown = Object.keys(given).find((name) => !names.includes(name));
	if (unknown !== undefined && others === 'refuse') {
		const allowed = names.join(', ');
		const parameter = unknown.trim().slice(0, 60) || 'without a name';
		throw failTool('ARGUMENT_UNKNOWN', { parameter, allowed });
	}
	const known = names.map((name) => [name, evened(given[name], properties[name])] as const);
	const parsed = args.safeParse(Object.fromEntries(known));
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const path = issue?.path ?? [];
	const at = schemaAt(schema, path);
	const value = path.reduce<unknown>(
		(node, key) => (typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined),
		Object.fromEntries(known),
	);
	const parameter = nameOf(path) || names[0] || 'arguments';
	const isMissing = value === null || value === undefined || value === '';
	const fact = {
		parameter,
		expected: isRounded(value)
			? 'a text: a number of so many digits loses some of them'
			: expectedBy(at),
	};
	throw failTool(isMissing ? 'ARGUMENT_MISSING' : 'ARGUMENT_WRONG', fact);
}

/** A number that has lost digits before it came here: an ID written as one would be that of another record. */
const isRounded = (value: unknown): boolean =>
	typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER;

/** The value in the form of its schema, as far as nothing has to be guessed. */
function evened(value: unknown, schema: Json | undefined): unknown {
	if (!isJsonObject(schema)) return value;
	const types = [schema['type']].flat();
	const options = Array.isArray(schema['anyOf']) ? schema['anyOf'] : [];
	const isNullable =
		types.includes('null') || options.some((one) => isJsonObject(one) && one['type'] === 'null');
	const isEmpty = value === undefined || value === null || value === '';
	if (isEmpty && isNullable) return null;
	// A list of texts with nothing in it: what needs one says so itself.
	if (isEmpty && value !== '' && isTexts(schema)) return [];
	if (isEmpty) return value;
	if (types.includes('number') && !types.includes('string') && typeof value === 'string') {
		return /^\d{1,6}(?:\.\d{1,6})?$/.test(value.trim()) ? Number(value) : value;
	}
	const listed = [schema, ...options].find(
		(one) => isJsonObject(one) && one['items'] !== undefined,
	);
	if (isJsonObject(listed)) {
		const items = listed['items'];
		const isOfTexts = isTexts(listed);
		const list = typeof value === 'string' && isOfTexts ? [value] : value;
		if (!Array.isArray(list)) return value;
		return list.map((one: unknown) =>
			isOfTexts && typeof one === 'number' && !isRounded(one) ? String(one) : evened(one, items),
		);
	}
	if (isJsonObject(schema['properties']) && isJsonObject(value)) {
		const inner = schema['properties'];
		const entries = Object.keys({ ...inner, ...value }).map((name) => [
			name,
			evened(value[name], inner[name]),
		]);
		return Object.fromEntries(entries) as unknown;
	}
	return value;
}

const isTexts = ({ items }: JsonObject): boolean =>
	isJsonObject(items) && items['type'] === 'string';

function schemaAt(schema: JsonObject, path: readonly PropertyKey[]): JsonObject {
	let node = schema;
	for (const key of path) {
		const options = Array.isArray(node['anyOf']) ? node['anyOf'].filter(isJsonObject) : [];
		const holder = [node, ...options].find((one) => one['properties'] ?? one['items']) ?? node;
		const inner =
			typeof key === 'number'
				? holder['items']
				: isJsonObject(holder['properties'])
					? holder['properties'][String(key)]
					: undefined;
		if (!isJsonObject(inner)) return node;
		node = inner;
	}
	return node;
}

/** `records[0].values[1].field` */
const nameOf = (path: readonly PropertyKey[]): string =>
	path
		.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
		.join('')
		.replace(/^\./, '');

const longestExpected = 200;

function expectedBy(schema: JsonObject): string {
	const { description, enum: choices, type } = schema;
	if (Array.isArray(choices)) {
		return `one of ${choices
			.filter((one) => one !== null)
			.map(String)
			.join(', ')}`;
	}
	const kind = [type].flat().filter((one) => typeof one === 'string' && one !== 'null');
	const words = typeof description === 'string' ? description.replace(/\.$/, '') : '';
	const said = words.length > longestExpected ? `${words.slice(0, longestExpected)}…` : words;
	const form = kind.length > 0 ? `${kind.join(' or ')}` : 'a value';
	return said === '' ? form : `${form}: ${said}`;
}
