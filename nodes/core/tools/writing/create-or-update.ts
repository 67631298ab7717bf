import type { JsonObject } from '../../kernel/json';
import { fits } from '../query/fits';
import { testsOf, type Query, type Test } from '../query/query';
import { failTool } from '../words/error-catalog';
import type { DeskDeps } from '../rights/deps';
import { outside } from '../reading/find-record';
import { requireRight, seenField, type ModuleView } from '../rights/module-view';
import { newRow } from './new-row';
import { givenValues } from './given-values';
import { readRows, scopeFields } from '../reading/read-rows';
import { runQuery } from '../reading/run-query';
import { sendRows, type Writes } from './send-rows';
import type { RecordToWrite } from './write-records';

interface Asked {
	records: readonly RecordToWrite[];
	/** API names or labels of fields; empty leaves it to the duplicate check of Zoho CRM. */
	matchBy: readonly string[];
}

/**
 * New records, or changes of those that hold the same in the matching fields. Where the owner demands
 * something of records, those that may be touched are looked through here: Zoho CRM's own matching
 * knows no such bounds.
 */
export async function createOrUpdate(
	deps: DeskDeps,
	view: ModuleView,
	{ records, matchBy }: Asked,
): Promise<Writes> {
	requireRight(view, 'create', 'module');
	requireRight(view, 'update', 'module');
	const names = matchBy.map((name) => seenField(view, name, 'match_by').name);
	if ((await deps.scopeOf(view)) !== undefined)
		return await withinBounds(deps, view, records, names);
	const rows: JsonObject[] = [];
	for (const [index, { values }] of records.entries()) {
		const asked = { values, parameter: `records[${index}]`, action: 'upsert' as const };
		rows.push(await newRow(deps, view, asked));
	}
	return await sendRows(deps, view, [{ action: 'upsert', rows, matchingFields: names }]);
}

async function withinBounds(
	deps: DeskDeps,
	view: ModuleView,
	records: readonly RecordToWrite[],
	names: readonly string[],
): Promise<Writes> {
	if (names.length === 0) {
		const expected = 'the fields by which a record is known again';
		throw failTool('ARGUMENT_MISSING', { parameter: 'match_by', expected });
	}
	const made: Array<{ row: JsonObject; place: number }> = [];
	const changed: typeof made = [];
	const known = new Map<string, number>();
	for (const [place, { values }] of records.entries()) {
		const parameter = `records[${place}]`;
		const row = await givenValues(deps, view, { values, parameter, action: 'upsert' });
		// What the first of them makes is not there yet when the second is looked for.
		const key = JSON.stringify(names.map((name) => row[name] ?? null)).toLowerCase();
		const twin = known.get(key);
		if (twin !== undefined) {
			const expected = `another ${names.join(' and ')} than records[${twin}]: one entry a record`;
			throw failTool('ARGUMENT_WRONG', { parameter, expected });
		}
		known.set(key, place);
		const found = await sameIn(deps, view, { row, names, parameter });
		if (found === undefined) {
			made.push({ row: await newRow(deps, view, { values, parameter, action: 'create' }), place });
			continue;
		}
		const scope = await deps.scopeOf(view);
		const moves = testsOf(scope).some(({ field }) => Object.hasOwn(row, field));
		if (moves && !fits(scope, { ...found, ...row }, view.fields)) throw outside(view, parameter);
		changed.push({ row: { ...row, id: found['id'] ?? null }, place });
	}
	const job = (action: 'create' | 'update', part: typeof made) => ({
		action,
		rows: part.map(({ row }) => row),
		places: part.map(({ place }) => place),
	});
	return await sendRows(deps, view, [job('create', made), job('update', changed)]);
}

/** The record that may be touched and holds the same; several of them are for a person to choose from. */
async function sameIn(
	deps: DeskDeps,
	view: ModuleView,
	{ row, names, parameter }: { row: JsonObject; names: readonly string[]; parameter: string },
): Promise<JsonObject | undefined> {
	const tests = names.map((field): Test => {
		const value = row[field];
		if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
			return { field, operator: '=', values: [value] };

		const expected = `a value of ${field}, by which the record is known again`;
		throw failTool('ARGUMENT_MISSING', { parameter: `${parameter}.${field}`, expected });
	});
	const query: Query = {
		module: view.module,
		columns: [{ field: 'id' }],
		where: { all: tests },
		groupBy: [],
		orderBy: [],
		limit: undefined,
		offset: 0,
	};
	const page = await runQuery(deps, query, { parameter: 'match_by', rows: 10 });
	const ids = page.rows.map(({ id }) => String(id));
	const fields = await scopeFields(deps, view);
	const [first, ...others] = await readRows(deps, view, { ids, fields });
	if (first && others.length > 0) {
		const candidates = ids.map((id) => ({ id }));
		throw failTool('NAME_OF_SEVERAL', { parameter, module: view.module, candidates });
	}
	return first && { ...first, id: ids[0] ?? null };
}
