import type { IExecuteFunctions } from 'n8n-workflow';
import type { JournaledRow } from './journal';
import type { Row } from '../rows/operation';
import { sha256 } from '../host/sha256';

/**
 * Marks rows for the journal in two ways: by the node's settings as they stand with the item, so
 * that an expression which gives another value at every try (`$now`) is no other row; and by what
 * they come to, so that a setting changed elsewhere in the node is none either. Another operation
 * or another connection is always another row.
 */
export function createMarks(host: IExecuteFunctions): (row: Row<unknown>) => JournaledRow {
	const { parameters, credentials } = host.getNode();
	const { resource, operation } = parameters;
	const settings = JSON.stringify([parameters, credentials]);
	const target = JSON.stringify([resource, operation, credentials]);
	return ({ index, params, item }) => ({
		index,
		marks: [
			sha256(`${settings}${textOf(item.json, index)}`).slice(0, 16),
			sha256(`${target}${textOf(params, index)}`).slice(0, 16),
		],
	});
}

/** JSON, or the row's place for what has none: nested without end, or in a circle. */
function textOf(value: unknown, index: number): string {
	try {
		return JSON.stringify(value);
	} catch {
		return `row ${index}`;
	}
}
