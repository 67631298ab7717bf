import type { Row } from './operation';

/** The record that a row changes: by its ID, a new one, or else one that only the server finds. */
export interface ChangedRecord {
	module: string;
	/** Digits. */
	id?: string;
	isNew?: true;
	/** Its values are set, so that the last row of the record has the word. */
	sets?: true;
}

/** Rows that may travel in one request, in their order. */
export interface Group<Params, Key> {
	key: Key;
	rows: Array<Row<Params>>;
}

/**
 * Puts rows with equal keys together, so that as few requests as can be go out one after another.
 * No row goes out before an earlier one that changes, or may change, the same record.
 */
export function groupRows<Params, Key>(
	rows: ReadonlyArray<Row<Params>>,
	keyOf: (params: Params) => Key,
	changedBy: (params: Params) => ChangedRecord,
): Array<Group<Params, Key>> {
	const groups: Array<Group<Params, Key>> = [];
	const latest = new Map<string, number>();
	const order = createOrder();
	for (const row of rows) {
		const key = keyOf(row.params);
		const record = changedBy(row.params);
		const name = JSON.stringify(key);
		let place = latest.get(name) ?? -1;
		if (place < order.earliest(record)) place = groups.push({ key, rows: [] }) - 1;
		groups[place]?.rows.push(row);
		latest.set(name, place);
		order.note(record, place);
	}
	return groups;
}

/** Remembers which group last changed a record, and which one last changed any record of a module. */
function createOrder() {
	const last = new Map<string, number>();
	const lastOf = (module: string, what: string): number => last.get(`${module}/${what}`) ?? 0;
	const isFound = ({ id, isNew }: ChangedRecord): boolean => id === undefined && !isNew;

	return {
		/** The first group in which a row does not go out before an earlier one of its record. */
		earliest: (record: ChangedRecord): number => {
			const { module, id } = record;
			if (isFound(record)) return lastOf(module, 'any');
			const afterFound = lastOf(module, 'found');
			return id === undefined ? afterFound : Math.max(afterFound, lastOf(module, id));
		},
		note: (record: ChangedRecord, place: number): void => {
			const { module, id } = record;
			const changed = ['any', ...(id === undefined ? [] : [id])];
			if (isFound(record)) changed.push('found');
			for (const what of changed) {
				last.set(`${module}/${what}`, Math.max(place, lastOf(module, what)));
			}
		},
	};
}
