import type { Json, JsonObject } from '../../kernel/json';
import { checkValue } from './check-value';
import type { Field, FieldIssue } from '../words/field';
import { nearestNames } from '../words/nearest-names';
import type { Plan } from '../words/plan';
import type { WriteRules } from '../words/write-rules';

interface CheckedRecord {
	/** Fields that passed, in the shape the API takes. */
	values: JsonObject;
	issues: FieldIssue[];
}

interface CheckOptions {
	action: Plan['action'];
	/** Holds to what Zoho itself demands; what only the layouts require is not asked for. */
	withoutLayout?: boolean;
	/** Lets values through that a picklist does not list, as Zoho does for open ones. */
	newChoices?: boolean;
	/** Leaves it to Zoho CRM whether an upsert lacks a required field, since its record may be there. */
	mayExist?: boolean;
}

/** Unknown names of a row for which is looked what was meant: whoever has more of them made no slip. */
const mostSuggested = 20;

/** Keys of a row that are the API's own and no field of the module. */
const apiKeys = new Set(['id', 'Layout', 'Tag']);

/**
 * A record against the rules of its module: names, rights, kinds, lengths, picklists, what is required.
 * An upsert is held to what a create needs unless `mayExist`: which of both it becomes, only Zoho knows.
 */
export function checkRecord(
	rules: Pick<WriteRules, 'fields'>,
	record: JsonObject,
	{ action, mayExist = false, withoutLayout = false, newChoices = false }: CheckOptions,
): CheckedRecord {
	const byName = new Map(rules.fields.map((field) => [field.name, field]));
	const values: JsonObject = {};
	const issues: FieldIssue[] = [];
	let unknown = 0;

	for (const [name, value] of Object.entries(record)) {
		const field = byName.get(name);
		if (name.startsWith('$') || name === 'id' || (!field && apiKeys.has(name))) {
			values[name] = value;
			continue;
		}
		if (!field) {
			unknown += 1;
			issues.push(unknownField(name, value, unknown > mostSuggested ? [] : rules.fields));
			continue;
		}
		if (!canWrite(field, action)) {
			issues.push(
				issueOf(field, { code: 'READ_ONLY', reason: 'Zoho CRM fills this field itself', value }),
			);
			continue;
		}
		const checked = checkValue(field, value, { newChoices });
		if (checked.ok) values[name] = checked.value;
		else issues.push(checked.issue);
	}

	for (const field of rules.fields) {
		const demanded = withoutLayout ? field.mandatory : field.required;
		if (!demanded || !canWrite(field, action)) continue;
		const given = Object.hasOwn(record, field.name);
		const complete = action === 'create' || (action === 'upsert' && !mayExist);
		const missing = given ? values[field.name] === null : complete;
		if (missing)
			issues.push(
				issueOf(field, { code: 'REQUIRED', reason: 'The field is required', value: null }),
			);
	}
	return { values, issues };
}

function canWrite(field: Field, action: Plan['action']): boolean {
	return action === 'update' ? field.updatable : field.creatable;
}

function unknownField(name: string, value: Json, fields: Field[]): FieldIssue {
	const near = nearestNames(name, fields);
	const reason = 'The module has no field of this name';
	const issue: FieldIssue = { field: name, label: name, code: 'UNKNOWN_FIELD', reason, value };
	return near.length > 0 ? { ...issue, allowed: near } : issue;
}

const issueOf = (
	{ name, label }: Field,
	issue: Pick<FieldIssue, 'code' | 'reason' | 'value'>,
): FieldIssue => ({ field: name, label, ...issue });
