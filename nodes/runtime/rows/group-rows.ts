import type { Row } from './operation';

/** Rows that may travel in one request: those with the same key, in their order. */
export function groupRows<Params>(
	rows: ReadonlyArray<Row<Params>>,
	key: (params: Params) => unknown,
): Array<Array<Row<Params>>> {
	const groups = new Map<string, Array<Row<Params>>>();
	for (const row of rows) {
		const name = JSON.stringify(key(row.params));
		const group = groups.get(name);
		if (group) group.push(row);
		else groups.set(name, [row]);
	}
	return [...groups.values()];
}
