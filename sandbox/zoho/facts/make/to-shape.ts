import { isObject, type Json, type JsonObject } from '../../json.ts';
import { OTHERS, type Keys, type OneValue, type Shape } from '../shape.ts';
import { entriesOf, listOf, textsOf, type Described } from './documents.ts';

type Follow = Described['follow'];

/** Longer lists of values (locales, languages) are no rule that a client or a twin works by. */
const MOST_VALUES = 60;

/**
 * The facts of a JSON schema: types, keys, which of them must be there, fixed values.
 * Wording of messages, lengths and patterns are left out. A schema within itself says nothing.
 */
export function toShape(schema: Json | undefined, follow: Follow, within: Json[] = []): Shape {
	const own = follow(schema);
	if (!isObject(own) || within.includes(own)) return 'any';
	const inner = (one: Json | undefined) => toShape(one, follow, [...within, own]);
	const parts = listOf(own.allOf)
		.map(follow)
		.filter((part) => isObject(part));
	if (parts.length > 0) return inner(together([own, ...parts]));
	const choices = [...listOf(own.oneOf), ...listOf(own.anyOf)];
	if (choices.length > 0) return oneOf(choices.map(inner));
	const values = own.const === undefined ? listOf(own.enum) : [own.const];
	const types = textsOf(own.type);
	if (values.length > MOST_VALUES) return types.join('|');
	if (values.length > 0) {
		return { '=': [...plain(values), ...(types.includes('null') ? [null] : [])] };
	}
	const shapes: Shape[] = types.map((type) => {
		if (type === 'object') return keysOf(own, inner);
		return type === 'array' ? [inner(own.items)] : type;
	});
	if (types.length === 0 && own.properties !== undefined) return keysOf(own, inner);
	return oneOf(shapes);
}

const plain = (values: Json[]): OneValue['='] =>
	values.flatMap((value) => (typeof value === 'object' && value !== null ? [] : [value]));

function keysOf(own: JsonObject, inner: (one: Json | undefined) => Shape): Keys {
	const required = new Set(textsOf(own.required));
	const keys: Keys = {};
	for (const [name, schema] of entriesOf(own.properties)) {
		keys[required.has(name) ? name : `${name}?`] = name === 'message' ? 'string' : inner(schema);
	}
	if (own.additionalProperties !== false) keys[OTHERS] = 'any';
	return keys;
}

/** One of several shapes: each once, types as a word, `any` when nothing is said. */
function oneOf(shapes: Shape[]): Shape {
	const flat = shapes.flatMap((shape) =>
		typeof shape === 'object' && '|' in shape ? shape['|'] : [shape],
	);
	if (flat.length === 0 || flat.includes('any')) return 'any';
	const words = [...new Set(flat.filter((shape) => typeof shape === 'string'))];
	const others = new Map(
		flat.filter((shape) => typeof shape !== 'string').map((one) => [JSON.stringify(one), one]),
	);
	const word = words.join('|');
	if (others.size === 0) return word;
	const all = [...(word === '' ? [] : [word]), ...others.values()];
	const [only] = all;
	return all.length === 1 && only !== undefined ? only : { '|': all };
}

/** The parts of an `allOf` as one schema: all keys, all that must be there. */
function together(parts: JsonObject[]): JsonObject {
	const { allOf: _, ...rest }: JsonObject = Object.assign({}, ...parts);
	return {
		...rest,
		properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
		required: parts.flatMap(({ required }) => textsOf(required)),
		...(parts.some(({ additionalProperties: more }) => more === false)
			? { additionalProperties: false }
			: {}),
	};
}
