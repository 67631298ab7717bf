import { isObject } from '../wire/json.ts';
import type { Json, JsonObject } from '../wire/json.ts';
import { branchesOf, propertiesOf, readNode } from '../schema/node.ts';
import { optionsOf } from '../schema/options.ts';

/** The least a schema accepts where nothing was found and null is not allowed. */
export function emptyValue(schema: JsonObject, root: JsonObject): Json {
	const { schema: node, nullable } = readNode(schema, root);
	if (nullable) return null;
	const [option] = optionsOf(node, root);
	if (option !== undefined) return option.value;
	const [branch] = branchesOf(node) ?? [];
	if (branch !== undefined) return emptyValue(branch, root);
	switch (node['type']) {
		case 'object':
			return Object.fromEntries(
				propertiesOf(node).map(([name, inner]) => [name, emptyValue(inner, root)]),
			);
		case 'array': {
			const least = typeof node['minItems'] === 'number' ? node['minItems'] : 0;
			const { items } = node;
			return Array.from({ length: least }, () =>
				isObject(items) ? emptyValue(items, root) : null,
			);
		}
		case 'number':
		case 'integer':
			return typeof node['minimum'] === 'number' ? node['minimum'] : 0;
		case 'boolean':
			return false;
		default:
			return '';
	}
}
