import { given } from '../../../core/kernel/given';
import type { AttachedTo } from '../../../core/zoho/attachments/attachment-call';
import { limitFields, readLimit } from '../../../runtime/panel/limit-fields';
import { eachRow } from '../../../runtime/rows/each-row';
import { simplifyField } from '../../fields/read-options';
import type { ZohoOperation } from '../../operation';
import { idFirst } from '../../showing/id-first';
import { simplifyAttachment } from '../../showing/simplify-attachment';
import { readRecord, recordFields } from './attachment-fields';

interface Params {
	list: AttachedTo & { limit?: number };
	simplify: boolean;
}

/** Attachment > Get Many: the files and links of one record. */
export const getMany: ZohoOperation<Params> = {
	name: 'Get Many',
	value: 'getMany',
	action: 'Get many attachments',
	description: 'Retrieve a list of the files and links of a record',
	access: 'read',
	scopes: ['ZohoCRM.modules.attachments.READ'],
	credits: '1 for each 200 attachments',
	routes: ['GET /crm/v8/{module}/{id}/Attachments'],
	errors: [
		'INVALID_DATA',
		'INVALID_ID',
		'PAGES_BROKEN',
		'PAGES_REPEATED',
		'PAGINATION_LIMIT_EXCEEDED',
		'RECORD_NOT_FOUND',
	],
	properties: [...recordFields, ...limitFields, simplifyField],
	read: (parameters) => ({
		list: { ...readRecord(parameters), ...given({ limit: readLimit(parameters) }) },
		simplify: parameters.flag('simplify'),
	}),
	execute: ({ zoho, goOn, rows }) =>
		eachRow(rows, goOn, async ({ params: { list, simplify } }) => {
			const attachments = await zoho.attachments.list(list);
			return {
				items: attachments.map((one) => ({
					json: simplify ? simplifyAttachment(one) : idFirst(one),
				})),
			};
		}),
};
