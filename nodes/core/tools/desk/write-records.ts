import { CoreError, withDetails } from '../../kernel/errors';
import { given } from '../../kernel/given';
import type { JsonObject } from '../../kernel/json';
import type { Outcome } from '../../kernel/outcome';
import type { Trigger } from '../../zoho/writing/journal';
import type { WrittenRecord } from '../../zoho/writing/written-record';
import { fits } from '../query/fits';
import { testsOf } from '../query/query';
import { failTool } from '../words/error-catalog';
import type { DeskDeps } from './deps';
import { findRecord, outside } from './find-record';
import { givenValues, type GivenValue } from './given-values';
import { takeWrites } from './ledger';
import { requireRight, type ModuleView } from './module-view';
import { scopeFields } from './read-rows';
import { withScope } from './with-scope';

export interface RecordToWrite {
	/** ID or name of the record; undefined for a new one. */
	record?: string;
	values: readonly GivenValue[];
}

/** What became of each record; nothing was sent when this fails. */
export type Writes = Array<{ outcome: Outcome<WrittenRecord>; parameter: string }>;

/** Which automations a write sets off: undefined is all of them. */
export const triggerOf = ({ settings }: Pick<DeskDeps, 'settings'>): { trigger?: Trigger } =>
	settings.automations ? {} : { trigger: [] };

/** New records; each has to fulfil what the owner demands of records of the module. */
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
	return await send(deps, view, { action: 'create', rows });
}

async function newRow(
	deps: DeskDeps,
	view: ModuleView,
	asked: { values: readonly GivenValue[]; parameter: string; action: 'create' | 'upsert' },
): Promise<JsonObject> {
	const { parameter, values } = asked;
	if (values.length === 0) throw failTool('CHANGES_NOTHING', { parameter: `${parameter}.values` });
	const scope = await deps.scopeOf(view);
	const row = withScope(scope, await givenValues(deps, view, asked), view);
	if (!fits(scope, row, view.fields)) throw outside(view, parameter);
	return row;
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
		if (values.length === 0) throw failTool('CHANGES_NOTHING', { parameter: `${parameter}.values` });
		rows.push(await changedRow(deps, view, { record, values, parameter }));
	}
	return await send(deps, view, { action: 'update', rows });
}

async function changedRow(
	deps: DeskDeps,
	view: ModuleView,
	{ record, values, parameter }: { record: string; values: readonly GivenValue[]; parameter: string },
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

/**
 * New records, or changes of those that hold the same in the matching fields. Where the owner demands
 * something of records, only those that may be touched are looked at, and nothing is left to Zoho CRM's
 * own matching, which knows no bounds.
 */
export async function createOrUpdateRecords(
	deps: DeskDeps,
	view: ModuleView,
	{ records, matchBy }: { records: readonly RecordToWrite[]; matchBy: readonly string[] },
): Promise<Writes> {
	requireRight(view, 'create', 'module');
	requireRight(view, 'update', 'module');
	const rows: JsonObject[] = [];
	for (const [index, { values }] of records.entries()) {
		rows.push(
			await newRow(deps, view, { values, parameter: `records[${index}]`, action: 'upsert' }),
		);
	}
	return await send(deps, view, { action: 'upsert', rows, matchingFields: matchBy });
}

async function send(
	deps: DeskDeps,
	view: ModuleView,
	job: {
		action: 'create' | 'update' | 'upsert';
		rows: JsonObject[];
		matchingFields?: readonly string[];
	},
): Promise<Writes> {
	const { settings, ports } = deps;
	if (!settings.dryRun) takeWrites(ports, settings.ceilings, job.rows.length);
	const zoho = await deps.zoho();
	const outcomes = await zoho.records.write(
		{
			action: job.action,
			module: view.module,
			dryRun: settings.dryRun,
			...triggerOf(deps),
			...given({ matchingFields: job.matchingFields && [...job.matchingFields] }),
		},
		job.rows,
	);
	const isBound = (await deps.scopeOf(view)) !== undefined;
	return outcomes.map((outcome, index) => {
		const parameter = `records[${index}]`;
		if (outcome.ok) return { outcome, parameter };
		const told = isBound ? withoutIds(outcome.error) : outcome.error;
		return { outcome: { ok: false, error: withDetails(told, { parameter }) }, parameter };
	});
}

/** A refusal may name a record that is not to be seen. */
function withoutIds({ code, message, advice, details }: CoreError): CoreError {
	const { id, ids, ...rest } = details;
	const hidden = [id, ids].flat().filter((one) => typeof one === 'string');
	const blank = (text: string) =>
		hidden.reduce<string>((left, one) => left.replaceAll(one, '(not shown)'), text);
	return new CoreError(code, blank(message), blank(advice), rest);
}
