import type { IDataObject } from 'n8n-workflow';
import type { Row } from '../../runtime/rows/operation';
import type { WriteChoices } from '../fields/write-options';

/** The item after a write: the result, or the incoming item's fields with the result under `zoho`. */
export function showResult(row: Row<WriteChoices>, result: IDataObject): IDataObject {
	return row.params.output === 'inputWithResult' ? { ...row.item.json, zoho: result } : result;
}
