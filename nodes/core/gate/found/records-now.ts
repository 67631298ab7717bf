import type { JsonObject } from '../../kernel/json';

/** Reads records of a module by ID; those that are gone or hidden are left out. */
export type ReadRecords = (asked: {
	module: string;
	ids: readonly string[];
	fields: readonly string[];
}) => Promise<ReadonlyMap<string, JsonObject>>;

/** What records hold today, for one run of a node. */
export interface RecordsNow {
	/** Says that a record will be asked for, so that all of a module are read together. */
	expect(module: string, id: string, fields: readonly string[]): void;
	/** Undefined for a record that is gone, or that the connected user may not see. */
	read(module: string, id: string): Promise<JsonObject | undefined>;
	/** Says what an item is about to write, so that the next one of the record finds it there. */
	note(module: string, id: string, values: JsonObject): void;
}

interface Expected {
	/** Not read yet. */
	ids: Set<string>;
	fields: Set<string>;
}

/** Reads all records that are expected of a module with the first one that is asked for. */
export function createRecordsNow(readRecords: ReadRecords): RecordsNow {
	const expected = new Map<string, Expected>();
	const answers = new Map<string, ReturnType<ReadRecords>>();
	const noted = new Map<string, JsonObject>();
	const keyOf = (module: string, id: string): string => `${module}/${id}`;

	function readExpected(module: string): void {
		const { ids = [], fields = [] } = expected.get(module) ?? {};
		const together = [...ids];
		const answer = readRecords({ module, ids: together, fields: [...fields] });
		for (const id of together) answers.set(keyOf(module, id), answer);
		expected.delete(module);
	}

	return {
		expect(module, id, fields) {
			if (answers.has(keyOf(module, id))) return;
			const known = expected.get(module) ?? { ids: new Set(), fields: new Set() };
			expected.set(module, known);
			known.ids.add(id);
			for (const field of fields) known.fields.add(field);
		},
		async read(module, id) {
			const key = keyOf(module, id);
			if (!answers.has(key)) readExpected(module);
			const record = (await answers.get(key))?.get(id);
			return record && { ...record, ...noted.get(key) };
		},
		note(module, id, values) {
			const key = keyOf(module, id);
			noted.set(key, { ...noted.get(key), ...values });
		},
	};
}
