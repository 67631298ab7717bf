import { isJsonObject, type Json, type JsonObject } from '../../kernel/json';
import type { RecordDeps } from '../modules/record-deps';
import { runCoql } from '../query/coql';
import { coqlText } from '../query/coql-text';
import type { Field } from '../words/field';
import { limits } from '../words/limits';
import { comparable } from '../writing/lost-answer';

/** A value that tells a row's record from others. */
export interface Identity {
	field: Field;
	value: Json;
	key: string;
}

/** By the field of that name, or else by the first unique field that the row fills. */
export function identityOf(
	row: Json,
	fields: readonly Field[],
	findAgainBy?: string,
): Identity | undefined {
	if (!isJsonObject(row)) return undefined;
	const chosen = fields.filter(({ name }) => name === findAgainBy);
	for (const field of [...fields.filter(({ unique }) => unique), ...chosen]) {
		const value = row[field.name];
		const key = comparable(value);
		if (value !== undefined && key !== undefined) return { field, value, key };
	}
	return undefined;
}

/** Records of the module that hold one of the values in the field, by the value's comparable text. */
export async function findByValues(
	deps: RecordDeps,
	asked: { module: string; field: string; identities: readonly Identity[]; select: string[] },
): Promise<Map<string, JsonObject[]>> {
	const { module, field, identities, select } = asked;
	const columns = ['id', 'Created_Time', field, ...select.filter((name) => name !== field)];
	const found = new Map<string, JsonObject[]>();
	const values = [...new Map(identities.map(({ key, value }) => [key, value])).values()];
	for (let start = 0; start < values.length; start += limits.coqlInValues) {
		const some = values.slice(start, start + limits.coqlInValues).map(literal);
		const query = `select ${columns.join(', ')} from ${module} where ${field} in (${some.join(', ')})`;
		for (const record of await runCoql(deps, query)) {
			const key = comparable(record[field]);
			if (key !== undefined) found.set(key, [...(found.get(key) ?? []), record]);
		}
	}
	return found;
}

const literal = (value: Json): string =>
	typeof value === 'number' ? String(value) : coqlText(String(value));
