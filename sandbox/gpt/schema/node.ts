import { isObject } from '../wire/json.ts';
import type { Json, JsonObject } from '../wire/json.ts';

/** A schema node with `$ref` followed and "or null" taken apart. */
export interface Node {
	schema: JsonObject;
	nullable: boolean;
}

/** Follows references inside the document `#/…`; an unknown reference gives an empty schema. */
export function resolve(schema: JsonObject, root: JsonObject): JsonObject {
	let current = schema;
	for (let hops = 0; hops < 10 && typeof current['$ref'] === 'string'; hops += 1) {
		const path = current['$ref']
			.replace(/^#\/?/, '')
			.split('/')
			.filter((part) => part !== '');
		let target: Json | undefined = root;
		for (const part of path) target = isObject(target) ? target[part] : undefined;
		current = isObject(target) ? target : {};
	}
	return current;
}

/** Splits "or null" off: from a list of types, an enum with null or an `anyOf` with a null branch. */
export function readNode(schema: JsonObject, root: JsonObject): Node {
	const target = resolve(schema, root);
	const branches = branchesOf(target);
	if (branches !== null) {
		const real = branches.filter((branch) => branch['type'] !== 'null');
		const [only] = real;
		if (real.length === 1 && only !== undefined && real.length < branches.length) {
			const inner = readNode(only, root);
			const description = target['description'] ?? inner.schema['description'];
			return {
				schema: description === undefined ? inner.schema : { ...inner.schema, description },
				nullable: true,
			};
		}
		return { schema: target, nullable: real.length < branches.length };
	}
	const types = target['type'];
	if (Array.isArray(types) && types.includes('null')) {
		const [type] = types.filter((entry) => entry !== 'null');
		const values = target['enum'];
		const enums = Array.isArray(values) ? { enum: values.filter((entry) => entry !== null) } : {};
		return { schema: { ...target, type: type ?? 'null', ...enums }, nullable: true };
	}
	return { schema: target, nullable: types === 'null' };
}

/** The branches of `anyOf`; null for a schema without. */
export function branchesOf(schema: JsonObject): JsonObject[] | null {
	const branches = schema['anyOf'];
	return Array.isArray(branches) ? branches.filter(isObject) : null;
}

export function propertiesOf(schema: JsonObject): [string, JsonObject][] {
	const properties = schema['properties'];
	if (!isObject(properties)) return [];
	return Object.entries(properties).flatMap(([name, node]) =>
		isObject(node) ? [[name, node]] : [],
	);
}

export function descriptionOf(schema: JsonObject): string {
	return typeof schema['description'] === 'string' ? schema['description'] : '';
}
