import { given } from '../../../core/kernel/given';
import { guardOptions } from '../../fields/write-options';
import { writeOperation } from '../../writing/write-operation';
import { readRecord, recordFields } from './attachment-fields';

/** Attachment > Upload: the file of an item hangs on a record of any module. */
export const upload = writeOperation({
	name: 'Upload',
	value: 'upload',
	action: 'Upload attachment',
	description: 'Attach a file of the item to a record of any module',
	scopes: ['ZohoCRM.modules.attachments.CREATE', 'ZohoCRM.modules.attachments.READ'],
	credits: '1, and 1 for each 200 attachments of the record when an answer was lost',
	routes: ['POST /crm/v8/{module}/{id}/Attachments', 'GET /crm/v8/{module}/{id}/Attachments'],
	errors: [
		'BODY_SIZE_REACHED',
		'FILE_CHANGED',
		'FILE_EMPTY',
		'FILE_MISSING',
		'FILE_SIZE_MORE_THAN_ALLOWED_SIZE',
		'FILE_TOO_BIG',
		'FILE_UNREADABLE',
		'INVALID_DATA',
		'INVALID_ID',
		'LIMIT_EXCEEDED',
		'NOT_ALLOWED',
		'RECORD_LOCKED',
		'RECORD_NOT_FOUND',
		'VIRUS_DETECTED',
	],
	properties: [
		...recordFields,
		{
			displayName: 'Input Data Field Name',
			name: 'binaryPropertyName',
			type: 'string',
			default: 'data',
			required: true,
			placeholder: 'e.g. data',
			description: 'The field of the item that holds the file',
		},
		{
			displayName: 'File Name',
			name: 'fileName',
			type: 'string',
			default: '',
			placeholder: 'e.g. Offer 2026-117.pdf',
			description: 'The name of the attachment. When empty, the name that the file has.',
		},
	],
	options: guardOptions,
	secondTry: ['sendAgain'],
	read: (parameters) => ({
		...readRecord(parameters),
		field: parameters.text('binaryPropertyName').trim(),
		name: parameters.optionalText('fileName')?.trim() ?? '',
	}),
	prepare: async ({ params: { module, recordId, field, name }, item }, { files }) => {
		const file = await files.read(item, field);
		return {
			request: { module },
			entry: { recordId, file: name === '' ? file : { ...file, name } },
			changes: { module, id: recordId },
			file: { name: file.name, mimeType: file.mimeType, size: file.size },
		};
	},
	send: (zoho, request, entries) => zoho.attachments.upload(request, entries),
	show: ({ id, recordId, details, ...file }, { module, dryRun }) => {
		const action = dryRun ? 'wouldUpload' : 'uploaded';
		return {
			result: { ...given({ id }), action, module, recordId, ...file, ...details },
			...given({
				written:
					id === undefined ? undefined : `Attachments ${id} uploaded to ${module} ${recordId}`,
			}),
		};
	},
});
