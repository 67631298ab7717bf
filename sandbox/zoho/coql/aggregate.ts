import type { Json } from '../json.ts';
import type { StoredRecord } from '../store.ts';
import type { Aggregate } from './query.ts';
import type { Column } from './resolve.ts';

/** One aggregate over the records of a group; empty values do not count. */
export function aggregate(kind: Aggregate, column: Column, records: StoredRecord[]): Json {
	const values = records.map((record) => column.kept(record)).filter((value) => value !== null);
	const numbers = values.filter((value) => typeof value === 'number');
	const sum = numbers.reduce((total, value) => total + value, 0);
	switch (kind) {
		case 'COUNT':
			return values.length;
		case 'SUM':
			return sum;
		case 'AVG':
			return numbers.length === 0 ? null : sum / numbers.length;
		case 'MIN':
			return sorted(values)[0] ?? null;
		case 'MAX':
			return sorted(values).at(-1) ?? null;
	}
}

function sorted(values: Json[]): Json[] {
	const comparable = values.filter((value) => value !== null && typeof value !== 'object');
	return comparable.sort((one, other) => (one < other ? -1 : 1));
}
