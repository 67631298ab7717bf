import type { IBinaryData } from 'n8n-workflow';
import type { AttachmentAt } from '../../../core/zoho/attachments/attachment-call';
import { eachRow } from '../../../runtime/rows/each-row';
import type { ZohoOperation } from '../../operation';
import { attachmentFields, readAttachment } from './attachment-fields';

interface Params extends AttachmentAt {
	field: string;
}

/** Attachment > Download: the item goes on with the file, which n8n stores while it arrives. */
export const download: ZohoOperation<Params> = {
	name: 'Download',
	value: 'download',
	action: 'Download attachment',
	description: 'Put the file of an attachment on the item',
	access: 'read',
	scopes: ['ZohoCRM.modules.attachments.READ'],
	credits: '1',
	routes: ['GET /crm/v8/{module}/{id}/Attachments/{attachment}'],
	errors: [
		'ATTACHMENT_NOT_FOUND',
		'DOWNLOAD_NOT_ALLOWED',
		'INVALID_DATA',
		'INVALID_ID',
		'RECORD_NOT_FOUND',
	],
	properties: [
		...attachmentFields,
		{
			displayName: 'Put Output File in Field',
			name: 'binaryPropertyName',
			type: 'string',
			default: 'data',
			required: true,
			placeholder: 'e.g. data',
			description:
				'The field of the item that the file goes in, in place of one that is there already',
		},
	],
	read: (parameters) => ({
		...readAttachment(parameters),
		field: parameters.text('binaryPropertyName').trim(),
	}),
	execute: ({ zoho, files, goOn, rows }) =>
		eachRow(rows, goOn, async ({ params: { field, ...attachment }, item }) => {
			// After a broken connection the file comes again from its start.
			const kept: IBinaryData[] = [];
			await zoho.attachments.download(attachment, async (file) => {
				kept.push(await files.keep(file));
			});
			const binary = Object.fromEntries(kept.map((data) => [field, data]));
			return { items: [{ json: item.json, binary: { ...item.binary, ...binary } }] };
		}),
};
