import { given } from '../../kernel/given';
import type { JsonObject } from '../../kernel/json';
import { limits } from '../words/limits';
import { asModuleName } from '../words/module-name';
import { readPages } from '../wire/pages';
import type { RecordDeps } from '../modules/record-deps';
import { checkFieldCount, checkReturnedFields } from '../modules/requested-fields';
import { exactAddress } from './exact-address';
import { explainSearch, searchQuery, type SearchBy } from './search-by';

export interface SearchOptions {
	module: string;
	by: SearchBy;
	/** Empty gives all. */
	fields: string[];
	limit?: number;
}

/**
 * Records from Zoho's search index, which follows the data with a delay; at most 2,000. By an e-mail
 * address Zoho finds parts of addresses as well: those are left out unless asked for.
 */
export async function searchRecords(
	deps: RecordDeps,
	options: SearchOptions,
): Promise<JsonObject[]> {
	const { session, base, metadata } = deps;
	const module = asModuleName(options.module);
	const by = searchQuery(options.by);
	checkFieldCount(options.fields);
	const exact = await exactAddress(metadata, { ...options, module });
	const fields = (exact?.fields ?? options.fields).join(',');
	const rows = await readPages(session, {
		path: `${base}/${module}/search`,
		query: { ...by, ...given({ fields: fields === '' ? undefined : fields }) },
		key: 'data',
		module,
		limit: options.limit,
		reach: { rows: limits.searchRows, code: 'LIMIT_REACHED' },
		...given({ keep: exact?.fits, explain: explainSearch(module, options.by) }),
	});
	const found = exact ? rows.map(exact.show) : rows;
	await checkReturnedFields(metadata, { module, fields: options.fields, rows: found });
	return found;
}
