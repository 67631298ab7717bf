import { moduleField } from '../../../runtime/panel/module-field';
import { valueFields } from '../../fields/value-fields';
import { writeOptionsField } from '../../fields/write-options';
import { readGivenRecord, toRecord, type GivenRecord } from '../../writing/given-record';
import { writeRecords } from '../../writing/write-records';
import type { ZohoOperation } from '../../zoho-context';

/** Record > Create: one record per item, up to 100 in a request. */
export const create: ZohoOperation<GivenRecord> = {
	properties: [moduleField, ...valueFields('add'), writeOptionsField],
	read: readGivenRecord,
	execute: ({ rows, ...context }) =>
		writeRecords(
			context,
			rows.map((row) => toRecord(row, 'create', context.timezone)),
		),
};
