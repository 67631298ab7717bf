import { guardOptions } from '../../fields/write-options';
import { writeOperation } from '../../writing/write-operation';
import { attachmentFields, readAttachment } from './attachment-fields';

/** Attachment > Delete: takes one file or link off its record. */
export const remove = writeOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete attachment',
	description: 'Take a file or link off its record',
	scopes: ['ZohoCRM.modules.attachments.DELETE'],
	credits: '1',
	routes: ['DELETE /crm/v8/{module}/{id}/Attachments/{attachment}'],
	errors: [
		'ATTACHMENT_NOT_FOUND',
		'INVALID_DATA',
		'INVALID_ID',
		'NOT_ALLOWED',
		'RECORD_LOCKED',
		'RECORD_NOT_FOUND',
	],
	properties: attachmentFields,
	options: guardOptions,
	read: readAttachment,
	prepare: ({ params: { module, recordId, attachmentId } }) => ({
		request: { module },
		entry: { recordId, attachmentId },
		changes: { module, id: recordId },
	}),
	send: (zoho, request, attachments) => zoho.attachments.delete(request, attachments),
	show: ({ attachmentId: id, recordId }, { module, dryRun }) =>
		dryRun
			? { result: { id, action: 'wouldDelete', module, recordId } }
			: {
					result: { id, action: 'deleted', module, recordId, deleted: true },
					written: `Attachments ${id} deleted from ${module} ${recordId}`,
				},
});
