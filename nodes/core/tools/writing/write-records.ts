import type { JsonObject } from '../../kernel/json';
import { fits } from '../query/fits';
import { testsOf } from '../query/query';
import { failTool } from '../words/error-catalog';
import type { DeskDeps } from '../rights/deps';
import { findRecord, outside } from '../reading/find-record';
import { givenValues, type GivenValue } from './given-values';
import { requireRight, type ModuleView } from '../rights/module-view';
import { scopeFields } from '../reading/read-rows';
import { newRow } from './new-row';
import { sendRows, type Writes } from './send-rows';

export interface RecordToWrite {
	/** ID or name of the record; undefined for a new one. */
	record?: string;
	values: readonly GivenValue[];
}

/** New records; each has to fulfill what the owner demands of records of the module. */
export async function createRecords(
	deps: DeskDeps,
	view: ModuleView,
	records: readonly RecordToWrite[],
): Promise<Writes> {
	requireRight(view, 'create', 'module');
	const rows: JsonObject[] = [];
	for (const [index, { values }] of records.entries()) {
		const parameter = `records[${index}]`;
		rows.push(await newRow(deps, view, { values, parameter, action: 'create' }));
	}
	return await sendRows(deps, view, [{ action: 'create', rows }]);
}

/** Changes of records that may be touched, and still may be afterwards. */
export async function updateRecords(
	deps: DeskDeps,
	view: ModuleView,
	records: readonly RecordToWrite[],
): Promise<Writes> {
	requireRight(view, 'update', 'module');
	const rows: JsonObject[] = [];
	for (const [index, { record = '', values }] of records.entries()) {
		const parameter = `records[${index}]`;
		if (values.length === 0)
			throw failTool('CHANGES_NOTHING', { parameter: `${parameter}.values` });
		rows.push(await changedRow(deps, view, { record, values, parameter }));
	}
	return await sendRows(deps, view, [{ action: 'update', rows }]);
}

async function changedRow(
	deps: DeskDeps,
	view: ModuleView,
	{
		record,
		values,
		parameter,
	}: { record: string; values: readonly GivenValue[]; parameter: string },
): Promise<JsonObject> {
	const scope = await deps.scopeOf(view);
	const fields = await scopeFields(deps, view);
	const found = await findRecord(deps, view, {
		text: record,
		parameter: `${parameter}.record`,
		fields,
	});
	const row = await givenValues(deps, view, { values, action: 'update', parameter });
	const moved = testsOf(scope).find(({ field }) => Object.hasOwn(row, field));
	if (moved && !fits(scope, { ...found, ...row }, view.fields)) {
		throw outside(view, `${parameter}.${moved.field}`);
	}
	return { ...row, id: found['id'] ?? null };
}
