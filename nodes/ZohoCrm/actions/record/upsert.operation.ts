import type { Row } from '../../../runtime/rows/operation';
import { moduleField } from '../../../runtime/panel/module-field';
import { valueFields } from '../../fields/value-fields';
import { writeOptionsField } from '../../fields/write-options';
import { readGivenRecord, toRecord, type GivenRecord } from '../../writing/given-record';
import { writeRecords, type RecordToWrite } from '../../writing/write-records';
import type { ZohoOperation } from '../../zoho-context';

/** Record > Create or Update: updates the record that matches, else creates one. */
export const upsert: ZohoOperation<GivenRecord> = {
	properties: [moduleField, ...valueFields('upsert'), writeOptionsField],
	read: readGivenRecord,
	execute: ({ rows, ...context }) =>
		writeRecords(
			context,
			rows.map((row) => withMatching(toRecord(row, 'upsert', context.timezone), row)),
		),
};

function withMatching(record: Row<RecordToWrite>, row: Row<GivenRecord>): Row<RecordToWrite> {
	const { matchingFields } = row.params.given;
	if (matchingFields.length === 0) return record;
	const { params } = record;
	return { ...record, params: { ...params, options: { ...params.options, matchingFields } } };
}
