import { moduleField } from '../../fields/module-field';
import { recordIdField } from '../../fields/record-id-field';
import {
	readGivenValues,
	resolveValues,
	valueFields,
	type GivenValues,
} from '../../fields/value-fields';
import { readWriteChoices, writeOptionsField, type WriteChoices } from '../../fields/write-options';
import { toGuards } from '../../to-guards';
import { writeRecords } from '../../write-records';
import type { ZohoOperation } from '../../zoho-context';

interface Params extends WriteChoices {
	module: string;
	id: string;
	given: GivenValues;
}

/** Record > Update: changes only the fields that are given (#82). */
export const update: ZohoOperation<Params> = {
	properties: [moduleField, recordIdField, ...valueFields('update'), writeOptionsField],
	read: (parameters) => ({
		module: parameters.locator('module'),
		id: parameters.id('recordId'),
		given: readGivenValues(parameters),
		...readWriteChoices(parameters),
	}),
	execute: ({ rows, ...context }) =>
		writeRecords(
			context,
			rows.map(({ params, ...row }) => ({
				...row,
				params: {
					output: params.output,
					options: { action: 'update', module: params.module, ...toGuards(params) },
					values: {
						...resolveValues(params.given, row.item.json, context.timezone),
						id: params.id,
					},
				},
			})),
		),
};
