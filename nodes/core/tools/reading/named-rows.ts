import { isJsonObject, type Json, type JsonObject } from '../../kernel/json';
import { nameField } from '../../zoho/modules/name-field';
import type { Field } from '../../zoho/words/field';
import type { DeskDeps } from '../rights/deps';
import type { ModuleView } from '../rights/module-view';
import { readRows } from './read-rows';

/**
 * Rows of COQL with the names of users and records in these fields, where COQL gives IDs alone; a record
 * that may not be seen keeps its ID.
 */
export async function namedRows(
	deps: DeskDeps,
	view: ModuleView,
	{ rows, fields }: { rows: readonly JsonObject[]; fields: readonly string[] },
): Promise<JsonObject[]> {
	let named = [...rows];
	for (const name of fields) {
		const field = view.fields.find((one) => one.name === name);
		const ids = [...new Set(named.flatMap((row) => idIn(row[name]) ?? []))];
		if (!field || ids.length === 0) continue;
		const names = await namesOf(deps, field, ids);
		named = named.map((row) => ({ ...row, [name]: withName(row[name], names) }));
	}
	return named;
}

async function namesOf(
	deps: DeskDeps,
	field: Field,
	ids: readonly string[],
): Promise<Map<string, Json>> {
	if (field.kind === 'owner') {
		const users = await (await deps.zoho()).users.list({ type: 'AllUsers' });
		return new Map(users.map((user) => [String(user['id']), user['full_name'] ?? null]));
	}
	const target = deps.views.find(({ module }) => module === field.lookupModule);
	const called = nameField(target?.module ?? '');
	if (!target?.seen.some(({ name }) => name === called)) return new Map();
	const records = await readRows(deps, target, { ids, fields: [called] });
	return new Map(records.map((record) => [String(record['id']), record[called] ?? null]));
}

function withName(value: Json | undefined, names: ReadonlyMap<string, Json>): Json {
	const id = idIn(value);
	const name = id === undefined ? undefined : names.get(id);
	return id !== undefined && typeof name === 'string' ? { id, name } : (value ?? null);
}

const idIn = (value: Json | undefined): string | undefined =>
	isJsonObject(value) && typeof value['id'] === 'string' ? value['id'] : undefined;
