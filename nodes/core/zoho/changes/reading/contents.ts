import type { JsonObject } from '../../../kernel/json';
import { isJsonObject } from '../../../kernel/json';
import type { RecordDeps } from '../../modules/record-deps';
import { checkReturnedFields } from '../../modules/requested-fields';
import { recordsById } from '../../records/records-by-id';

/** A record as items show it, and who made and changed it. */
export interface Content {
	record: JsonObject;
	/** By ID: the names of those two. */
	names: ReadonlyMap<string, string>;
}

const people = ['Created_By', 'Modified_By'];

/**
 * What the records of these IDs hold now, by ID, with the fields chosen or all but subforms; who is
 * gone is left out. One call for each 100 records and 50 fields. Fails with UNKNOWN_FIELD.
 */
export async function readContents(
	deps: RecordDeps,
	{ module, ids, fields }: { module: string; ids: readonly string[]; fields: readonly string[] },
): Promise<Map<string, Content>> {
	if (ids.length === 0) return new Map();
	const wanted = fields.length > 0 ? fields : await allFields(deps, module);
	const rows = await recordsById(deps, {
		module,
		ids,
		fields: [...wanted, ...people],
		// A lead that was converted is changed by that, and would not be shown.
		...(module === 'Leads' ? { converted: 'both' as const } : {}),
	});
	await checkReturnedFields(deps.metadata, {
		module,
		fields: [...fields],
		rows: [...rows.values()],
	});
	const shown = new Set(['id', ...wanted]);
	return new Map(
		[...rows].map(([id, row]) => [id, { record: only(row, shown), names: namesIn(row) }]),
	);
}

async function allFields({ metadata }: RecordDeps, module: string): Promise<string[]> {
	const all = await metadata.namedFields(module);
	return all.filter(({ kind }) => kind !== 'subform').map(({ name }) => name);
}

/** Zoho adds keys of its own, such as `$editable`: those stay. */
function only(row: JsonObject, shown: ReadonlySet<string>): JsonObject {
	const entries = Object.entries(row).filter(([name]) => shown.has(name) || !people.includes(name));
	return Object.fromEntries(entries);
}

function namesIn(row: JsonObject): Map<string, string> {
	const named = people.flatMap((field): Array<[string, string]> => {
		const user = row[field];
		if (!isJsonObject(user)) return [];
		const { id, name } = user;
		return typeof id === 'string' && typeof name === 'string' ? [[id, name]] : [];
	});
	return new Map(named);
}
