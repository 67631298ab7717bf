import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../core/kernel/json';
import type { ResultItem } from '../../runtime/rows/operation';

/** The answer of any endpoint as one item; an empty one, as Zoho gives when nothing is found, as none. */
export function readAnswerItems(status: number, body: unknown): ResultItem[] {
	if (body === undefined || status === 204) return [];
	const json: IDataObject = isJsonObject(body) ? body : { answer: String(body) };
	return [{ json }];
}
