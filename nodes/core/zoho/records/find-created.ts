import { CoreError } from '../../kernel/errors';
import { isJsonObject, type Json, type JsonObject } from '../../kernel/json';
import { done, failed, type Outcome } from '../../kernel/outcome';
import { runCoql } from '../query/coql';
import { coqlText } from '../query/coql-text';
import { failZoho } from '../words/error-catalog';
import type { Field } from '../words/field';
import { limits } from '../words/limits';
import { comparable, outcomeUnknown, type SettleLost } from '../writing/lost-answer';
import type { RecordDeps } from '../modules/record-deps';
import type { WrittenRecord } from '../writing/written-record';

interface Unique {
	field: Field;
	value: Json;
	key: string;
}

function uniqueOf(row: Json, fields: Field[]): Unique | undefined {
	if (!isJsonObject(row)) return undefined;
	for (const field of fields) {
		const value = field.unique ? row[field.name] : undefined;
		const key = comparable(value);
		if (value !== undefined && key !== undefined) return { field, value, key };
	}
	return undefined;
}

const literal = (value: Json): string =>
	typeof value === 'number' ? String(value) : coqlText(String(value));

/** Records of the module that hold one of the values, by the value's comparable text. */
async function findByValues(
	deps: RecordDeps,
	{ module, field, uniques }: { module: string; field: string; uniques: Unique[] },
): Promise<Map<string, JsonObject>> {
	const found = new Map<string, JsonObject>();
	for (let start = 0; start < uniques.length; start += limits.coqlInValues) {
		const values = uniques
			.slice(start, start + limits.coqlInValues)
			.map((one) => literal(one.value));
		const query = `select id, Created_Time, ${field} from ${module} where ${field} in (${values.join(', ')})`;
		for (const record of await runCoql(deps, query)) {
			const key = comparable(record[field]);
			if (key !== undefined) found.set(key, record);
		}
	}
	return found;
}

/** What a found record says of the lost create: ours, or one that had been there before. */
function judgeFound(
	record: JsonObject,
	{ module, unique, sentAt }: { module: string; unique: Unique; sentAt: number },
): Outcome<WrittenRecord> {
	const id = String(record['id']);
	const created = Date.parse(String(record['Created_Time']));
	if (created < sentAt - limits.clockSkewMs) {
		return failed(failZoho('DUPLICATE_DATA', { module, field: unique.field.name, id }));
	}
	const details: JsonObject = { id, recovered: true };
	const time = record['Created_Time'];
	if (time !== undefined) details['Created_Time'] = time;
	return done({ id, action: 'created', details });
}

/**
 * A create whose answer was lost is looked up by a unique field of its row before it goes out again;
 * a row without one cannot be told from any other, and its outcome stays unknown (docs/decisions/0001).
 */
export function settleCreate(
	deps: RecordDeps,
	module: string,
	fields: Field[],
): SettleLost<WrittenRecord> {
	return async (rows, sentAt, isLast) => {
		const unknown = (why: string): Outcome<WrittenRecord> =>
			failed(
				outcomeUnknown(
					module,
					sentAt,
					`${why} Look in '${module}' for a record made since then before running the item again.`,
				),
			);
		const uniques = rows.map(({ row }) => uniqueOf(row, fields));
		const byField = new Map<string, Unique[]>();
		for (const unique of uniques) {
			if (!unique) continue;
			const same = byField.get(unique.field.name) ?? [];
			byField.set(unique.field.name, [...same, unique]);
		}

		const found = new Map<string, Map<string, JsonObject> | undefined>();
		for (const [field, values] of byField) {
			const records = await findByValues(deps, { module, field, uniques: values }).catch(
				(cause: unknown) => (cause instanceof CoreError ? undefined : Promise.reject(cause)),
			);
			found.set(field, records);
		}

		return uniques.map((unique) => {
			if (!unique) return unknown('The row has no value in a unique field to find it by.');
			const records = found.get(unique.field.name);
			if (!records) return unknown('The lookup did not get through either.');
			const record = records.get(unique.key);
			if (record) return judgeFound(record, { module, unique, sentAt });
			return isLast ? unknown('It is not there yet.') : 'sendAgain';
		});
	};
}
