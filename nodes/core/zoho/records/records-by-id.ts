import { given } from '../../kernel/given';
import type { JsonObject } from '../../kernel/json';
import type { RecordDeps } from '../modules/record-deps';
import { readPages } from '../wire/pages';
import { limits } from '../words/limits';
import { asModuleName } from '../words/module-name';
import { asRecordId } from '../words/record-id';
import { chunks } from '../writing/chunks';

/**
 * The records of these IDs, by ID: one call for each 100 of them and 50 fields. One that is gone, or
 * that the connected user may not see, is left out. Source: Zoho CRM v8, Get Records (`ids`).
 */
export async function recordsById(
	{ session, base }: RecordDeps,
	asked: {
		module: string;
		ids: readonly string[];
		fields: readonly string[];
		/** Of leads: also those that were converted. */
		converted?: 'both';
	},
): Promise<Map<string, JsonObject>> {
	const module = asModuleName(asked.module);
	const ids = [...new Set(asked.ids.map((id) => asRecordId(id, 'Record ID')))];
	const fieldParts = chunks([...new Set(['id', ...asked.fields])], limits.fields);
	const calls = chunks(ids, limits.readIds).flatMap((some) =>
		fieldParts.map((fields) => ({
			ids: some.join(','),
			fields: fields.join(','),
			...given({ converted: asked.converted }),
		})),
	);
	const records = new Map<string, JsonObject>();
	const pages = calls.map((query) =>
		readPages(session, { path: `${base}/${module}`, query, key: 'data', module, limit: undefined }),
	);
	for (const row of (await Promise.all(pages)).flat()) {
		const id = String(row['id']);
		records.set(id, { ...records.get(id), ...row });
	}
	return records;
}
