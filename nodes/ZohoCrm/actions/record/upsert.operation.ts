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

/** Record > Create or Update: updates the record that matches, else creates one. */
export const upsert: ZohoOperation<Params> = {
	properties: [moduleField, ...valueFields('upsert'), writeOptionsField],
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
					options: {
						action: 'upsert',
						module: params.module,
						...toGuards(params),
						...toMatching(params.given.matchingFields),
					},
					values: resolveValues(params.given, row.item.json, context.timezone),
				},
			})),
		),
};

const toMatching = (matchingFields: string[]) =>
	matchingFields.length > 0 ? { matchingFields } : {};
