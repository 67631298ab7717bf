import { moduleField } from '../../../runtime/panel/module-field';
import { recordIdField } from '../../../runtime/panel/record-id-field';
import { guardOptions } from '../../fields/write-options';
import { writeOperation } from '../../writing/write-operation';

/** Record > Delete: to the Recycle Bin, where it stays for 60 days (#83). */
export const remove = writeOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete record',
	description: 'Move a record to the Recycle Bin, which keeps it for 60 days',
	scopes: ['ZohoCRM.modules.DELETE'],
	credits: '1 for each 100 records',
	routes: ['DELETE /crm/v8/{module}'],
	errors: [
		'INVALID_DATA',
		'INVALID_ID',
		'NOT_ALLOWED',
		'NOT_APPROVED',
		'RECORD_LOCKED',
		'RECORD_NOT_FOUND',
	],
	properties: [moduleField, recordIdField],
	options: guardOptions,
	read: (parameters) => ({
		module: parameters.locator('module'),
		id: parameters.id('recordId'),
	}),
	prepare: ({ params: { module, id } }) => ({
		request: { module },
		entry: id,
		changes: { module, id },
	}),
	send: (zoho, request, ids) => zoho.records.delete(request, ids),
	show: ({ id }, { module, dryRun }) =>
		dryRun
			? { result: { id, action: 'wouldDelete', module } }
			: {
					result: { id, action: 'deleted', module, deleted: true },
					written: `${module} ${id} deleted`,
				},
});
