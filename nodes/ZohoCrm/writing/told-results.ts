import type { IDataObject } from 'n8n-workflow';
import { given } from '../../core/kernel/given';
import { isJsonObject } from '../../core/kernel/json';
import type { Row, RowOutcome } from '../../runtime/rows/operation';
import { describeWrite } from '../showing/describe-write';
import { showResult } from './show-result';
import type { GivenWrite } from './write-rows';

/** The outcome of a row whose record holds all of it already: nothing was sent. */
export function showUnchanged<Own>(
	row: Row<GivenWrite<Own>>,
	{ module, recordId }: { module: string; recordId?: string },
): RowOutcome {
	const record = { ...given({ id: recordId }), action: 'unchanged' as const, details: {} };
	return { index: row.index, items: [showResult(row, describeWrite(module, record))] };
}

/** Adds to a result, which stands alone or under `zoho` beside the item. */
export function withWords(outcome: RowOutcome, words: IDataObject = {}): RowOutcome {
	if ('error' in outcome || Object.keys(words).length === 0) return outcome;
	const items = outcome.items.map((item) => {
		const { zoho } = item.json;
		const json = isJsonObject(zoho)
			? { ...item.json, zoho: { ...zoho, ...words } }
			: { ...item.json, ...words };
		return { ...item, json };
	});
	return { ...outcome, items };
}
