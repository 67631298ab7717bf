import type { JsonObject } from '../../kernel/json';
import { limits } from '../words/limits';
import { asModuleName } from '../words/module-name';
import { readPages } from '../wire/pages';
import type { RecordDeps } from '../modules/record-deps';
import { checkFieldCount, checkReturnedFields } from '../modules/requested-fields';
import { searchQuery, type SearchBy } from './search-by';

export interface SearchOptions {
	module: string;
	by: SearchBy;
	/** Empty gives all. */
	fields: string[];
	limit?: number;
}

/** Records from Zoho's search index, which follows the data with a delay; at most 2,000. */
export async function searchRecords(
	deps: RecordDeps,
	options: SearchOptions,
): Promise<JsonObject[]> {
	const { session, base, metadata } = deps;
	const module = asModuleName(options.module);
	const by = searchQuery(options.by);
	checkFieldCount(options.fields);
	const fields = options.fields.join(',');
	const rows = await readPages(session, {
		path: `${base}/${module}/search`,
		query: fields === '' ? by : { ...by, fields },
		key: 'data',
		module,
		limit: options.limit,
		reach: { rows: limits.searchRows, code: 'LIMIT_REACHED' },
	});
	await checkReturnedFields(metadata, { module, fields: options.fields, rows });
	return rows;
}
