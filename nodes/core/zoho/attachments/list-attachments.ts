import type { JsonObject } from '../../kernel/json';
import type { RecordDeps } from '../modules/record-deps';
import { readPages } from '../wire/pages';
import { attachmentsPath, type AttachedTo } from './attachment-call';

interface AttachmentList extends AttachedTo {
	/** Left out, all are read. */
	limit?: number;
}

/** Zoho gives the fields that are named; the ID, the times and the users come with every row. */
const fields = ['File_Name', 'Size', 'Owner', 'Parent_Id', '$type', '$link_url', '$file_id'];

/**
 * Files and links on a record, `Size` being a text of bytes; no more pages than the limit needs.
 * Source: v8 documents.
 */
export async function listAttachments(
	deps: Pick<RecordDeps, 'base' | 'session'>,
	{ limit, ...record }: AttachmentList,
): Promise<JsonObject[]> {
	return await readPages(deps.session, {
		path: attachmentsPath(deps, record),
		query: { fields: [...fields, 'Created_Time', 'Created_By'].join(',') },
		key: 'data',
		module: record.module,
		limit,
	});
}
