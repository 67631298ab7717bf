import { moduleField } from '../../fields/module-field';
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
	given: GivenValues;
}

/** Record > Create: one record per item, up to 100 in a request. */
export const create: ZohoOperation<Params> = {
	properties: [moduleField, ...valueFields('add'), writeOptionsField],
	read: (parameters) => ({
		module: parameters.locator('module'),
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
					options: { action: 'create', module: params.module, ...toGuards(params) },
					values: resolveValues(params.given, row.item.json, context.timezone),
				},
			})),
		),
};
