import { moduleField } from '../../../runtime/panel/module-field';
import { recordIdField } from '../../../runtime/panel/record-id-field';
import { guardOptionsField, readWriteChoices, type WriteChoices } from '../../fields/write-options';
import { deleteRecords } from '../../writing/delete-records';
import type { ZohoOperation } from '../../zoho-context';

interface Params extends WriteChoices {
	module: string;
	id: string;
}

/** Record > Delete: to the Recycle Bin, where it stays for 60 days (#83). */
export const remove: ZohoOperation<Params> = {
	properties: [moduleField, recordIdField, guardOptionsField],
	read: (parameters) => ({
		module: parameters.locator('module'),
		id: parameters.id('recordId'),
		...readWriteChoices(parameters),
	}),
	execute: ({ rows, ...context }) => deleteRecords(context, rows),
};
