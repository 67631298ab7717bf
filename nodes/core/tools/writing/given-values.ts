import { withDetails } from '../../kernel/errors';
import type { Json, JsonObject } from '../../kernel/json';
import { checkRecord } from '../../zoho/rules/check-record';
import { issueError } from '../../zoho/rules/issue-error';
import { isRecordId } from '../../zoho/words/record-id';
import type { Field } from '../../zoho/words/field';
import { failTool } from '../words/error-catalog';
import type { DeskDeps } from '../rights/deps';
import { findRecord } from '../reading/find-record';
import { findUser } from '../reading/find-user';
import { holdValues } from './held-values';
import { filledField, openModule, type ModuleView } from '../rights/module-view';

/** A field and its value as a model gives them. */
export interface GivenValue {
	field: string;
	value: Json;
}

interface Given {
	values: readonly GivenValue[];
	action: 'create' | 'update' | 'upsert';
	/** Where the values stand, e.g. `records[0]`. */
	parameter: string;
}

/**
 * The values as Zoho CRM takes them: fields that may be filled, names of records and users turned into
 * IDs, everything held against the module's rules and what the owner lets it be. Fails with what is wrong with the first of them, and
 * what would do.
 */
export async function givenValues(
	deps: DeskDeps,
	view: ModuleView,
	{ values, action, parameter }: Given,
): Promise<JsonObject> {
	const record: JsonObject = {};
	for (const { field: name, value } of values) {
		const field = filledField(view, name, parameter);
		const at = `${parameter}.${field.name}`;
		if (Object.hasOwn(record, field.name)) {
			throw failTool('ARGUMENT_WRONG', { parameter: at, expected: 'one value a field' });
		}
		record[field.name] = await linked(deps, field, value, at);
	}
	const checked = checkRecord({ fields: [...view.fields] }, record, {
		action,
		mayExist: true,
	});
	const [first, ...others] = checked.issues;
	if (first) {
		const at = `${parameter}.${first.field}`;
		throw withDetails(issueError(view.module, [first, ...others]), { parameter: at });
	}
	await holdValues(deps, view, { row: checked.values, at: (field) => `${parameter}.${field}` });
	return checked.values;
}

/** The value with a name in it turned into the ID of who or what is meant. */
async function linked(deps: DeskDeps, field: Field, value: Json, parameter: string): Promise<Json> {
	const isLink = ['lookup', 'owner', 'multiModuleLookup'].includes(field.kind);
	if (!isLink || value === null || value === '') return value;
	if (typeof value !== 'string') {
		const expected = 'the ID or the name of the record, as text';
		throw failTool('ARGUMENT_WRONG', { parameter, expected });
	}
	const text = value.trim();
	if (field.kind === 'owner')
		return isRecordId(text) ? text : await findUser(deps, text, parameter);
	const [, named, inside] = /^(\w+) ?[:/](.+)$/s.exec(text) ?? [];
	if (field.kind === 'multiModuleLookup') {
		if (named === undefined || inside === undefined) {
			const expected =
				'the module and the ID or name of the record, e.g. Deals: 5725767000000524157';
			throw failTool('ARGUMENT_WRONG', { parameter, expected });
		}
		const target = openModule(deps.views, named, parameter);
		const { id } = await findRecord(deps, target, { text: inside.trim(), parameter });
		return { id: id ?? null, module: { api_name: target.module } };
	}
	const target = openModule(deps.views, field.lookupModule ?? 'none', parameter);
	const { id } = await findRecord(deps, target, { text, parameter });
	return id ?? null;
}
