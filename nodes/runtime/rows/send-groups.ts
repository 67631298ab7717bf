import { failed, type Outcome } from '../../core/kernel/outcome';
import { asCoreError } from '../failures/as-core-error';
import type { Group } from './group-rows';
import type { ResultItem, Row, RowOutcome } from './operation';

interface Sending<Params, Key, Value> {
	/** One request or several for the whole group; outcomes in the order of its rows. */
	send(group: Group<Params, Key>): Promise<Array<Outcome<Value>>>;
	/** The item of a row that went well, and what it changed. */
	show(row: Row<Params>, value: Value): { items: ResultItem[]; written?: string };
}

/**
 * Sends groups of rows one after another and gives each row its own outcome. A refusal of a whole
 * group is one of each of its rows; unless `goOn` the first group with one is the last.
 */
export async function sendGroups<Params, Key, Value>(
	groups: Array<Group<Params, Key>>,
	goOn: boolean,
	{ send, show }: Sending<Params, Key, Value>,
): Promise<RowOutcome[]> {
	const all: RowOutcome[] = [];
	for (const group of groups) {
		const outcomes = await sendGroup(group, send);
		const shown = group.rows.map((row, place): RowOutcome => {
			const outcome = outcomes[place];
			if (!outcome) throw new TypeError(`No outcome came back for item ${row.index}`);
			if (!outcome.ok) return { index: row.index, error: outcome.error };
			return { index: row.index, ...show(row, outcome.value) };
		});
		all.push(...shown);
		if (!goOn && shown.some((outcome) => 'error' in outcome)) break;
	}
	return all;
}

async function sendGroup<Params, Key, Value>(
	group: Group<Params, Key>,
	send: Sending<Params, Key, Value>['send'],
): Promise<Array<Outcome<Value>>> {
	try {
		return await send(group);
	} catch (cause) {
		const error = asCoreError(cause);
		return group.rows.map(() => failed(error));
	}
}
