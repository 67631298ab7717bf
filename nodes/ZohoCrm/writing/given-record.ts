import type { ParameterReader } from '../../runtime/parameters/parameter-reader';
import type { Row } from '../../runtime/rows/operation';
import { readGivenValues, resolveValues, type GivenValues } from '../fields/value-fields';
import { readWriteChoices, type WriteChoices } from '../fields/write-options';
import { toGuards } from './to-guards';
import type { RecordToWrite } from './write-records';

/** A record as the panel gives it: where it goes, its values, and how it is written. */
export interface GivenRecord extends WriteChoices {
	module: string;
	given: GivenValues;
}

export function readGivenRecord(parameters: ParameterReader): GivenRecord {
	return {
		module: parameters.locator('module'),
		given: readGivenValues(parameters),
		...readWriteChoices(parameters),
	};
}

/** The record of a row, ready to be written; dates of the panel are read in `timezone`. */
export function toRecord(
	{ params, ...row }: Row<GivenRecord>,
	action: RecordToWrite['options']['action'],
	timezone: string,
): Row<RecordToWrite> {
	const { module, given, output } = params;
	const options = { action, module, ...toGuards(params) };
	const values = resolveValues(given, row.item.json, timezone);
	return { ...row, params: { output, options, values } };
}
