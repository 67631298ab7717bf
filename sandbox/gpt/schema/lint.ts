import { isObject } from '../wire/json.ts';
import type { Json, JsonObject } from '../wire/json.ts';

// Limits of the Structured Outputs guide, "Supported schemas".
const maxProperties = 5_000;
const maxDepth = 10;
const maxCharacters = 120_000;
const maxEnumValues = 1_000;
const longEnum = 250;
const longEnumCharacters = 15_000;

const types = ['string', 'number', 'boolean', 'integer', 'object', 'array', 'null'];
const formats = [
	'date-time',
	'time',
	'date',
	'duration',
	'email',
	'hostname',
	'ipv4',
	'ipv6',
	'uuid',
];
const keywords = new Set(
	(
		'type properties required additionalProperties items enum const anyOf $ref $defs definitions description title ' +
		'pattern format minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minItems maxItems minLength maxLength $schema $id'
	).split(' '),
);

interface Tally {
	properties: number;
	characters: number;
	enumValues: number;
}

class Complaint extends Error {}

/**
 * Checks a schema against the strict subset; the sentence OpenAI would answer, or null for a schema it
 * takes. `minLength` and `maxLength` are let pass: the SDK forwards them, the guide does not list them.
 */
export function lintStrictSchema(schema: JsonObject): string | null {
	const tally: Tally = { properties: 0, characters: 0, enumValues: 0 };
	try {
		if (schema['type'] !== 'object') {
			const got = Array.isArray(schema['anyOf']) ? 'None' : quoteType(schema['type']);
			grumble(`schema must be a JSON Schema of 'type: "object"', got 'type: "${got}"'.`);
		}
		if (schema['anyOf'] !== undefined) grumble("'anyOf' is not permitted at the root.");
		visit(schema, [], 1, tally, schema);
		for (const group of ['$defs', 'definitions']) {
			const definitions = schema[group];
			if (!isObject(definitions)) continue;
			for (const [name, node] of Object.entries(definitions)) {
				tally.characters += name.length;
				visit(node, [group, name], 1, tally, schema);
			}
		}
		checkTotals(tally);
	} catch (cause) {
		if (cause instanceof Complaint) return cause.message;
		throw cause;
	}
	return null;
}

/** A complaint about the schema as a whole. */
function grumble(what: string): never {
	throw new Complaint(what);
}

function complain(path: string[], what: string): never {
	throw new Complaint(`In context=${tuple(path)}, ${what}`);
}

/** Python's way of writing a tuple, as the API's messages have it. */
function tuple(path: string[]): string {
	const parts = path.map((part) => `'${part}'`);
	if (parts.length === 0) return '()';
	return parts.length === 1 ? `(${parts[0]},)` : `(${parts.join(', ')})`;
}

function quoteType(type: Json | undefined): string {
	return typeof type === 'string' ? type : type === undefined ? 'None' : JSON.stringify(type);
}

function visit(
	node: Json | undefined,
	path: string[],
	depth: number,
	tally: Tally,
	root: JsonObject,
): void {
	if (!isObject(node)) return complain(path, 'schema must be an object.');
	if (depth > maxDepth)
		complain(path, `schema exceeds the limit of ${maxDepth} levels of nesting.`);
	for (const keyword of Object.keys(node)) {
		if (!keywords.has(keyword)) complain(path, `'${keyword}' is not permitted.`);
	}
	if (typeof node['$ref'] === 'string') return checkReference(node['$ref'], path, root);
	if (node['anyOf'] !== undefined) return visitBranches(node['anyOf'], path, depth, tally, root);
	checkChoices(node, path, tally);
	const kinds = typesOf(node, path);
	const { format, pattern } = node;
	if (format !== undefined && !formats.includes(String(format)))
		complain(path, `'${String(format)}' is not a valid format.`);
	if (typeof pattern === 'string' && !isPattern(pattern))
		complain(path, `'pattern' is not a valid regex.`);
	if (kinds.includes('object')) visitObject(node, path, depth, tally, root);
	if (kinds.includes('array')) {
		if (node['items'] === undefined) complain(path, 'array schema missing items.');
		visit(node['items'], [...path, 'items'], depth + 1, tally, root);
	}
}

function typesOf(node: JsonObject, path: string[]): string[] {
	const { type } = node;
	if (type === undefined && (node['enum'] !== undefined || node['const'] !== undefined)) return [];
	const kinds = Array.isArray(type) ? type : [type];
	if (kinds.length === 0 || kinds[0] === undefined)
		complain(path, "schema must have a 'type' key.");
	return kinds.map((kind) => {
		if (typeof kind !== 'string' || !types.includes(kind))
			return complain(path, `${JSON.stringify(kind ?? null)} is not a valid type.`);
		return kind;
	});
}

function visitObject(
	node: JsonObject,
	path: string[],
	depth: number,
	tally: Tally,
	root: JsonObject,
): void {
	if (node['additionalProperties'] !== false) {
		complain(path, `'additionalProperties' is required to be supplied and to be false.`);
	}
	const properties = isObject(node['properties']) ? node['properties'] : {};
	const names = Object.keys(properties);
	const required = Array.isArray(node['required']) ? node['required'] : [];
	const missing = names.find((name) => !required.includes(name));
	if (missing !== undefined || !Array.isArray(node['required'])) {
		complain(
			path,
			`'required' is required to be supplied and to be an array including every key in properties. Missing '${missing ?? 'required'}'.`,
		);
	}
	const extra = required.find((name) => typeof name !== 'string' || !names.includes(name));
	if (extra !== undefined)
		complain(
			path,
			`'required' is required to be supplied and to be an array including every key in properties. Extra required key '${String(extra)}' supplied.`,
		);
	for (const name of names) {
		tally.properties += 1;
		tally.characters += name.length;
		visit(properties[name], [...path, 'properties', name], depth + 1, tally, root);
	}
}

function visitBranches(
	branches: Json,
	path: string[],
	depth: number,
	tally: Tally,
	root: JsonObject,
): void {
	if (!Array.isArray(branches) || branches.length === 0)
		return complain(path, "'anyOf' must be a non-empty array.");
	branches.forEach((branch, index) =>
		visit(branch, [...path, 'anyOf', String(index)], depth, tally, root),
	);
}

function checkReference(reference: string, path: string[], root: JsonObject): void {
	if (reference === '#') return;
	let target: Json | undefined = root;
	for (const part of reference.replace(/^#\//, '').split('/'))
		target = isObject(target) ? target[part] : undefined;
	if (!reference.startsWith('#/') || target === undefined)
		complain(path, `reference to component '${reference}' which was not found in the schema.`);
}

function checkChoices(node: JsonObject, path: string[], tally: Tally): void {
	if (node['const'] !== undefined) tally.characters += String(node['const']).length;
	const values = node['enum'];
	if (values === undefined) return;
	if (!Array.isArray(values) || values.length === 0)
		return complain(path, "'enum' must be a non-empty array.");
	const characters = values.reduce<number>((sum, value) => sum + String(value).length, 0);
	tally.enumValues += values.length;
	tally.characters += characters;
	if (values.length > longEnum && characters > longEnumCharacters) {
		complain(
			path,
			`enum with more than ${longEnum} values exceeds the limit of ${longEnumCharacters} characters.`,
		);
	}
}

function checkTotals(tally: Tally): void {
	if (tally.properties > maxProperties)
		grumble(`schema exceeds the limit of ${maxProperties} object properties.`);
	if (tally.enumValues > maxEnumValues)
		grumble(`schema exceeds the limit of ${maxEnumValues} enum values.`);
	if (tally.characters > maxCharacters)
		grumble(`schema exceeds the limit of ${maxCharacters} characters in names and values.`);
}

function isPattern(pattern: string): boolean {
	try {
		new RegExp(pattern, 'u');
		return true;
	} catch {
		return false;
	}
}
