import type { IDataObject } from 'n8n-workflow';
import type { ResultItem, Row } from '../../runtime/rows/operation';
import { placeResult } from '../../runtime/rows/place-result';
import type { Output } from '../fields/write-options';

/** Where a result stands beside what the item carries. */
export const resultPlace = { field: 'zoho', replace: false, only: false };

/** A result on the row's item, or in its place. */
export function showResult(
	{ item, params }: Row<{ output: Output }>,
	result: IDataObject,
): ResultItem {
	return params.output === 'result' ? { json: result } : placeResult(item, resultPlace, result);
}
