import type { JsonObject } from '../../kernel/json';
import { failZoho } from '../words/error-catalog';
import { asModuleName } from '../words/module-name';
import { readPages } from '../wire/pages';
import { asRecordId } from '../words/record-id';
import type { RecordDeps } from '../modules/record-deps';
import { checkReturnedFields, requestedFields } from '../modules/requested-fields';

export interface ListOptions {
	module: string;
	/** Empty asks for the module's fields in the order Zoho has them, up to Zoho's 50. */
	fields: string[];
	/** Left out, all are read. */
	limit?: number;
	sortBy?: 'id' | 'Created_Time' | 'Modified_Time';
	sortOrder?: 'asc' | 'desc';
	customViewId?: string;
}

/**
 * Records of a module, newest id first unless sorted; no more pages than the limit needs, at most
 * 100,000 records (#115, #132, #144).
 */
export async function listRecords(deps: RecordDeps, options: ListOptions): Promise<JsonObject[]> {
	const { session, base, metadata } = deps;
	const { sortBy, sortOrder, customViewId, limit } = options;
	const module = asModuleName(options.module);
	if (customViewId !== undefined && sortBy !== undefined) throw failZoho('SORT_WITH_VIEW');
	const fields = await requestedFields(metadata, module, options.fields);
	const query: Record<string, string> = { fields: fields.join(',') };
	if (sortBy !== undefined) query['sort_by'] = sortBy;
	if (sortOrder !== undefined) query['sort_order'] = sortOrder;
	if (customViewId !== undefined) query['cvid'] = asRecordId(customViewId, 'Custom View ID');
	const rows = await readPages(session, {
		path: `${base}/${module}`,
		query,
		key: 'data',
		module,
		limit,
	});
	await checkReturnedFields(metadata, { module, fields: options.fields, rows });
	return rows;
}
