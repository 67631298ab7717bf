import { moduleField } from '../../../runtime/panel/module-field';
import { recordIdField } from '../../../runtime/panel/record-id-field';
import { valueFields } from '../../fields/value-fields';
import { writeOptionsField } from '../../fields/write-options';
import { readGivenRecord, toRecord, type GivenRecord } from '../../writing/given-record';
import { writeRecords } from '../../writing/write-records';
import type { ZohoOperation } from '../../zoho-context';

interface Params extends GivenRecord {
	id: string;
}

/** Record > Update: changes only the fields that are given (#82). */
export const update: ZohoOperation<Params> = {
	properties: [moduleField, recordIdField, ...valueFields('update'), writeOptionsField],
	read: (parameters) => ({ ...readGivenRecord(parameters), id: parameters.id('recordId') }),
	execute: ({ rows, ...context }) =>
		writeRecords(
			context,
			rows.map((row) => {
				const record = toRecord(row, 'update', context.timezone);
				const values = { ...record.params.values, id: row.params.id };
				return { ...record, params: { ...record.params, values } };
			}),
		),
};
