import type { Json } from '../../kernel/json';
import type { RecordDeps } from '../modules/record-deps';
import type { ZohoCall } from '../wire/session';
import { failZoho } from '../words/error-catalog';
import { asModuleName } from '../words/module-name';
import { asRecordId } from '../words/record-id';

/** A record that files hang on. */
export interface AttachedTo {
	module: string;
	recordId: string;
}

/** One attachment of a record. */
export interface AttachmentAt extends AttachedTo {
	attachmentId: string;
}

/** Where the attachments of a record are. Fails with INVALID_MODULE_NAME and INVALID_ID. */
export function attachmentsPath(
	{ base }: Pick<RecordDeps, 'base'>,
	{ module, recordId }: AttachedTo,
): string {
	return `${base}/${asModuleName(module)}/${asRecordId(recordId, 'Record ID')}/Attachments`;
}

/**
 * Where one attachment is, and what a refusal of its ID means: Zoho calls the record's ID invalid by
 * the first place of the path, and the attachment's by another.
 */
export function attachmentCall(
	deps: Pick<RecordDeps, 'base'>,
	{ attachmentId, ...record }: AttachmentAt,
): Pick<ZohoCall, 'path' | 'explain'> {
	const { module } = record;
	return {
		path: `${attachmentsPath(deps, record)}/${asRecordId(attachmentId, 'Attachment ID')}`,
		explain: ({ code, details }) =>
			code === 'INVALID_DATA' && details['resource_path_index'] !== 1
				? failZoho('ATTACHMENT_NOT_FOUND', { module })
				: undefined,
	};
}

/** The entries of a write by the places that stand for them as its rows, since a file is no JSON. */
export function byPlace<Entry>(entries: readonly Entry[]): (row: Json | undefined) => Entry {
	return (row) => entries[Number(row)] as Entry;
}
