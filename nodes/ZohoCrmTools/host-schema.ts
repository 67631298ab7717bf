import { createRequire } from 'node:module';
import { isJsonObject, type Json, type JsonObject } from '../core/kernel/json';

/** As much of the zod of n8n's own (version 3) as a schema of ours takes. */
interface HostSchema {
	nullable(): HostSchema;
	describe(text: string): HostSchema;
}

interface HostZod {
	object(shape: Record<string, HostSchema>): HostSchema & { strict(): HostSchema };
	array(items: HostSchema): HostSchema;
	enum(values: [string, ...string[]]): HostSchema;
	union(options: [HostSchema, HostSchema, ...HostSchema[]]): HostSchema;
	string(): HostSchema;
	number(): HostSchema;
	boolean(): HostSchema;
	null(): HostSchema;
}

/**
 * The schema of a tool as n8n's own zod has it: only such a one reaches a person who approves a call
 * with its arguments. Where n8n does not lend its zod, the JSON Schema, which everything else takes.
 */
export function toHostSchema(schema: JsonObject, zod = hostZod()): unknown {
	return zod ? built(schema, zod) : schema;
}

/** Calls are checked by us, so that an answer says what would do; here is told alone what is taken. */
function built(schema: JsonObject, zod: HostZod): HostSchema {
	const { description } = schema;
	const plain = withoutWords(schema, zod);
	return typeof description === 'string' ? plain.describe(description) : plain;
}

function withoutWords(schema: JsonObject, zod: HostZod): HostSchema {
	const { anyOf, enum: choices, type } = schema;
	if (Array.isArray(anyOf)) return anyOfThem(anyOf.filter(isJsonObject), zod);
	const types = [type].flat().filter((one) => typeof one === 'string');
	const kinds = types.filter((one) => one !== 'null');
	const inner = Array.isArray(choices)
		? enumOf(choices, zod)
		: unionOf(
				kinds.map((kind) => ofKind(kind, schema, zod)),
				zod,
			);
	return types.includes('null') ? inner.nullable() : inner;
}

function anyOfThem(options: JsonObject[], zod: HostZod): HostSchema {
	const others = options.filter(({ type }) => type !== 'null');
	const union = unionOf(
		others.map((one) => built(one, zod)),
		zod,
	);
	return others.length < options.length ? union.nullable() : union;
}

function unionOf([first, second, ...others]: HostSchema[], zod: HostZod): HostSchema {
	if (!first) return zod.null();
	return second ? zod.union([first, second, ...others]) : first;
}

function enumOf(choices: Json[], zod: HostZod): HostSchema {
	const [first = '', ...others] = choices.filter((one) => typeof one === 'string');
	return zod.enum([first, ...others]);
}

function ofKind(kind: string, schema: JsonObject, zod: HostZod): HostSchema {
	switch (kind) {
		case 'object': {
			const properties = isJsonObject(schema['properties']) ? schema['properties'] : {};
			const shape = Object.entries(properties).map(([name, one]) => [
				name,
				built(isJsonObject(one) ? one : {}, zod),
			]);
			return zod.object(Object.fromEntries(shape) as Record<string, HostSchema>).strict();
		}
		case 'array':
			return zod.array(built(isJsonObject(schema['items']) ? schema['items'] : {}, zod));
		case 'number':
		case 'integer':
			return zod.number();
		case 'boolean':
			return zod.boolean();
		default:
			return zod.string();
	}
}

let lent: { zod: HostZod | undefined } | undefined;

/** The zod that n8n has beside its nodes; undefined where there is none, or another version. */
function hostZod(): HostZod | undefined {
	lent ??= { zod: load() };
	return lent.zod;
}

function load(): HostZod | undefined {
	try {
		const lending = createRequire(__filename);
		const zod = lending('zod') as HostZod & { ZodFirstPartyTypeKind?: Record<string, string> };
		// Version 4 has the name as well, without the kinds that version 3 tells its schemas by.
		return zod.ZodFirstPartyTypeKind?.['ZodObject'] === 'ZodObject' ? zod : undefined;
	} catch {
		return undefined;
	}
}
