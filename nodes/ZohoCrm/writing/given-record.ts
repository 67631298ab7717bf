import type { JsonObject } from '../../core/kernel/json';
import type { ParameterReader } from '../../runtime/parameters/parameter-reader';
import type { Row } from '../../runtime/rows/operation';
import { readGivenValues, resolveValues, type GivenValues } from '../fields/value-fields';

/** A record as the panel gives it: where it goes, and its values. */
interface GivenRecord {
	module: string;
	given: GivenValues;
}

export function readGivenRecord(parameters: ParameterReader): GivenRecord {
	return { module: parameters.locator('module'), given: readGivenValues(parameters) };
}

/** The values of a row's record; dates of the panel are read in `timezone`. */
export function valuesOf({ params, item }: Row<GivenRecord>, timezone: string): JsonObject {
	return resolveValues(params.given, { item: item.json, module: params.module, timezone });
}
