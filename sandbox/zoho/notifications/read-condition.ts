import { refuse } from '../envelope.ts';
import { metadataId } from '../ids.ts';
import { isObject, textOf, type Json, type JsonObject } from '../json.ts';
import type { ModuleSpec } from '../schema/field-spec.ts';
import { findField, findModule } from '../schema/modules.ts';
import { fieldCount, type Condition } from './condition.ts';
import { missing, placeOf, unfit } from './problems.ts';

/** Fields in a condition, and objects in its outermost group [D7]. */
const MAX_FIELDS = 10;
const MAX_GROUP = 2;
const OPERATORS = ['or', 'and'] as const;

/** Reads `notification_condition`: one condition for each module it names. */
export function readConditions(value: Json | undefined, path: string): Map<string, Condition> {
	if (value === undefined || value === null) return new Map();
	if (!Array.isArray(value)) throw unfit(path);
	return new Map(
		value.map((one, index) => {
			const at = `${path}[${index}]`;
			if (!isObject(one)) throw unfit(at);
			checkType(one, at);
			const spec = readModule(one.module, `${at}.module`);
			return [spec.name, readSelection(spec, one.field_selection, `${at}.field_selection`)];
		}),
	);
}

function checkType({ type, field_selection: selection }: JsonObject, at: string): void {
	if (type === undefined && selection !== undefined) {
		throw refuse(400, 'DEPENDENT_FIELD_MISSING', 'DEPENDENT_FIELD_MISSING', {
			...placeOf(`${at}.field_selection`),
			dependee: placeOf(`${at}.type`),
		});
	}
	if (type === undefined) throw missing(`${at}.type`);
	if (textOf(type) === undefined) throw unfit(`${at}.type`, { expected_data_type: 'text' });
	if (type !== 'field_selection') {
		throw unfit(`${at}.type`, { supported_values: ['field_selection'] });
	}
}

function readModule(value: Json | undefined, path: string): ModuleSpec {
	// The document of 2026 has this code for it, with the words of the other.
	if (value === undefined) {
		throw refuse(400, 'INVALID_DATA', 'required field not found', placeOf(path));
	}
	if (!isObject(value)) throw unfit(path, { expected_data_type: 'jsonobject' });
	const { api_name: name, id } = value;
	const places = ['api_name', 'id'].map((key) => placeOf(`${path}.${key}`));
	if (name === undefined && id === undefined) {
		throw refuse(400, 'EXPECTED_FIELD_MISSING', 'Specify atleast one field', {
			expected_fields: places,
		});
	}
	if (textOf(name) === undefined) {
		throw unfit(`${path}.api_name`, { expected_data_type: 'string' });
	}
	const spec = findModule(textOf(name) ?? '');
	if (!spec) throw unfit(`${path}.api_name`);
	if (id !== undefined && id !== metadataId('module', spec.name)) {
		throw refuse(400, 'AMBIGUITY_DURING_PROCESSING', 'AMBIGUITY_DURING_PROCESSING', {
			ambiguity_due_to: places,
		});
	}
	return spec;
}

function readSelection(spec: ModuleSpec, value: Json | undefined, path: string): Condition {
	if (value === undefined) throw missing(path);
	if (!isObject(value)) throw unfit(path, { expected_data_type: 'jsonobject' });
	const condition = readGroup(spec, value, path);
	if (Array.isArray(value.group) && value.group.length > MAX_GROUP) {
		throw unfit(path, { maximum_length: MAX_GROUP });
	}
	if (fieldCount(condition) > MAX_FIELDS) throw unfit(path, { maximum_length: MAX_FIELDS });
	return condition;
}

function readGroup(spec: ModuleSpec, value: JsonObject, path: string): Condition {
	const { group_operator: given, group } = value;
	const at = `${path}.group_operator`;
	if (given === undefined) throw missing(at);
	if (textOf(given) === undefined) throw unfit(at, { expected_data_type: 'text' });
	const operator = OPERATORS.find((one) => one === given);
	if (!operator) throw unfit(at, { supported_values: [...OPERATORS] });
	if (group === undefined) throw missing(`${path}.group`);
	if (!Array.isArray(group)) throw unfit(`${path}.group`, { expected_data_type: 'jsonarray' });
	const read = (one: Json, index: number): Condition => {
		const place = `${path}.group[${index}]`;
		if (!isObject(one)) throw unfit(place, { expected_data_type: 'jsonobject' });
		return (one.group ?? null) === null ? readField(spec, one, place) : readGroup(spec, one, place);
	};
	return { operator, group: group.map(read) };
}

/** A field stands under `field` [D7, SDK], or is the object itself [O26, of PATCH]. */
function readField(spec: ModuleSpec, value: JsonObject, path: string): Condition {
	const inner = value.field ?? (value.api_name === undefined ? undefined : value);
	if (!isObject(inner)) throw missing(`${path}.field`);
	const name = textOf(inner.api_name) ?? '';
	if (!findField(spec, name)) throw unfit(`${path}.field.api_name`);
	return { field: name };
}
