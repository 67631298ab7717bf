import { propertiesOf, readNode } from '../schema/node.ts';
import { optionsOf } from '../schema/options.ts';
import { isObject } from '../wire/json.ts';
import type { Json, JsonObject } from '../wire/json.ts';

/** Puts a value outside the choices into the first place that has choices, as a careless server would. */
export function leaveEnum(value: Json, schema: JsonObject, root: JsonObject): boolean {
	const node = readNode(schema, root).schema;
	if (Array.isArray(value)) {
		const items = isObject(node['items']) ? node['items'] : null;
		if (items !== null && optionsOf(readNode(items, root).schema, root).length > 0) {
			value[0] = 'Not One Of The Choices';
			return true;
		}
		return items !== null && value.some((entry) => leaveEnum(entry, items, root));
	}
	if (!isObject(value)) return false;
	for (const [name, inner] of propertiesOf(node)) {
		if (optionsOf(readNode(inner, root).schema, root).length > 0) {
			value[name] = 'Not One Of The Choices';
			return true;
		}
		if (leaveEnum(value[name] ?? null, inner, root)) return true;
	}
	return false;
}

/** Replaces the first quote by words that stand in no document. */
export function inventQuote(value: Json): boolean {
	if (Array.isArray(value)) return value.some(inventQuote);
	if (!isObject(value)) return false;
	if (typeof value['quote'] === 'string') {
		value['quote'] = 'Zebras juggled seventeen violins beneath the frozen lighthouse.';
		return true;
	}
	return Object.values(value).some(inventQuote);
}
