import type { Json, JsonObject } from '../wire/json.ts';
import { branchesOf, descriptionOf, readNode } from './node.ts';

export interface Option {
	value: Json;
	description: string;
}

/** What a node lets choose from: an `enum`, a `const`, or an `anyOf` of such; [] for free values. */
export function optionsOf(schema: JsonObject, root: JsonObject): Option[] {
	const branches = branchesOf(schema);
	if (branches !== null) {
		const parts = branches.map((branch) => optionsOf(readNode(branch, root).schema, root));
		return parts.some((part) => part.length === 0) ? [] : parts.flat();
	}
	if ('const' in schema)
		return [{ value: schema['const'] ?? null, description: descriptionOf(schema) }];
	const values = schema['enum'];
	if (!Array.isArray(values)) return [];
	const description = values.length === 1 ? descriptionOf(schema) : '';
	return values.filter((value) => value !== null).map((value) => ({ value, description }));
}
