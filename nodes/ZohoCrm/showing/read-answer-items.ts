import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../core/kernel/json';
import type { ResultItem } from '../../runtime/rows/operation';

/**
 * The answer of any endpoint as one item; of an empty one, as Zoho gives when nothing is found or
 * nothing is to be said, its status, so that an item goes on for every item that came.
 */
export function readAnswerItems(status: number, body: unknown): ResultItem[] {
	if (body === undefined || status === 204) return [{ json: { status } }];
	const json: IDataObject = isJsonObject(body) ? body : { answer: String(body) };
	return [{ json }];
}
