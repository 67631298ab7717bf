import { appointmentProblems } from '../appointments/appointment-problems.ts';
import { appointmentValues } from '../appointments/appointment-values.ts';
import { serviceProblems } from '../appointments/service-problems.ts';
import { callProblems, hasNoDuration, type CallRules } from '../calendar/call-problems.ts';
import { eventProblems } from '../calendar/event-problems.ts';
import { refusal, refusalOf, type Verdict } from '../envelope.ts';
import { metadataId } from '../ids.ts';
import { idOf, isObject, textOf, type Json, type JsonObject } from '../json.ts';
import type { FieldSpec, ModuleSpec } from '../schema/field-spec.ts';
import { checkValue } from './check-value.ts';
import type { Surroundings } from './checked.ts';
import { pipelineProblems, type PipelineRules } from './pipeline-problems.ts';
import { readTags } from './read-tags.ts';

export interface RowOptions extends PipelineRules, CallRules {
	/** Values of the record that is updated; absent for a new one. */
	existing?: JsonObject;
	rejectReadOnly: boolean;
	layoutRequired: 'whenNamed' | 'always';
}

/** The values a row would set, or everything that is wrong with it. Unknown fields are ignored. */
export function readRow(
	spec: ModuleSpec,
	row: JsonObject,
	index: number,
	options: RowOptions,
	around: Surroundings,
): { values: JsonObject } | { refused: Verdict } {
	const values: JsonObject = {};
	const problems: Verdict[] = [];
	for (const field of spec.fields) {
		const path = `$.data[${index}].${field.name}`;
		const given = row[field.name];
		if (isDemanded(field, row, options) && isMissing(given, options)) {
			problems.push(
				refusal('MANDATORY_NOT_FOUND', 'required field not found', {
					api_name: field.name,
					json_path: path,
				}),
			);
		} else if (given === undefined) {
			continue;
		} else if (field.readOnly) {
			if (options.rejectReadOnly) problems.push(readOnlyRefusal(field, path));
		} else if (given === null) {
			values[field.name] = null;
		} else if (field.name === 'Tag') {
			const tags = readTags(given, path);
			if ('refused' in tags) problems.push(tags.refused);
			else values.Tag = tags.names;
		} else {
			const checked = checkValue(field, withModule(field, given, row), path, around);
			if ('refused' in checked) problems.push(checked.refused);
			else values[field.name] = appended(field, checked.kept, row, options.existing);
		}
	}
	problems.push(...layoutProblems(spec, row, index), ...relatedToProblems(row, index));
	problems.push(...noteProblems(spec, row, index, options));
	if (spec.name === 'Calls')
		problems.push(...callProblems(row, values, index, options, around.now));
	if (spec.name === 'Events') {
		problems.push(...eventProblems({ ...options.existing, ...values }, index));
	}
	if (spec.name === 'Services__s') {
		problems.push(...serviceProblems({ ...options.existing, ...values }, index));
	}
	if (spec.name === 'Appointments__s') {
		problems.push(...appointmentProblems(values, index, options.existing, around));
	}
	if (spec.name === 'Deals') {
		problems.push(...pipelineProblems(row, index, options.existing === undefined, options));
	}
	if (problems.length > 0) return { refused: refusalOf(problems) };
	if (spec.name !== 'Appointments__s') return { values };
	return { values: { ...values, ...appointmentValues(values, options.existing, around) } };
}

/** What only a layout requires is asked for where the row names it. */
function isDemanded(field: FieldSpec, row: JsonObject, { layoutRequired }: RowOptions): boolean {
	if (field.name === 'Call_Duration' && hasNoDuration(row)) return false;
	if (field.systemMandatory === true) return true;
	const named = row.Layout !== undefined || layoutRequired === 'always';
	return field.layoutRequired === true && named;
}

/** A demanded field must be there on creation, and may be emptied by no update. */
function isMissing(given: Json | undefined, options: RowOptions): boolean {
	if (given === undefined) return options.existing === undefined;
	return given === null || given === '' || (typeof given === 'string' && given.trim() === '');
}

function readOnlyRefusal(field: FieldSpec, path: string): Verdict {
	return refusal('INVALID_DATA', 'invalid data', { api_name: field.name, json_path: path });
}

/** `What_Id` gets its module from `$se_module`. */
function withModule(field: FieldSpec, given: Json, row: JsonObject): Json {
	const module = textOf(row.$se_module);
	if (field.name !== 'What_Id' || module === undefined) return given;
	return isObject(given)
		? { ...given, module: { api_name: module } }
		: { id: given, module: { api_name: module } };
}

/** A layout that is named must be one of the module. */
function layoutProblems(spec: ModuleSpec, row: JsonObject, index: number): Verdict[] {
	if (row.Layout === undefined || idOf(row.Layout) === metadataId('layout', spec.name)) return [];
	return [
		refusal('INVALID_DATA', 'the id given seems to be invalid', {
			api_name: 'id',
			json_path: `$.data[${index}].Layout.id`,
		}),
	];
}

function relatedToProblems(row: JsonObject, index: number): Verdict[] {
	const what = row.What_Id;
	if (what === undefined || what === null || row.$se_module !== undefined) return [];
	if (isObject(what) && isObject(what.module)) return [];
	return [
		refusal('MANDATORY_NOT_FOUND', 'required field not found', {
			api_name: '$se_module',
			json_path: `$.data[${index}].$se_module`,
		}),
	];
}

/** A note says something, and names the record it belongs to with that record's module. */
function noteProblems(
	spec: ModuleSpec,
	row: JsonObject,
	index: number,
	options: RowOptions,
): Verdict[] {
	if (spec.name !== 'Notes' || options.existing !== undefined) return [];
	const problems: Verdict[] = [];
	if (!row.Note_Content && !row.Note_Title) {
		const expected = ['Note_Content', 'Note_Title'].map((name) => ({
			api_name: name,
			json_path: `$.data[${index}].${name}`,
		}));
		problems.push(
			refusal('EXPECTED_FIELD_MISSING', 'should contain either content or title', {
				expected_fields: expected,
			}),
		);
	}
	const parent = row.Parent_Id;
	if (parent !== undefined && parent !== null && !(isObject(parent) && isObject(parent.module))) {
		problems.push(
			refusal('INVALID_DATA', 'invalid data', {
				api_name: 'Parent_Id',
				json_path: `$.data[${index}].Parent_Id`,
				expected_data_type: 'jsonobject',
			}),
		);
	}
	return problems;
}

/** `$append_values: {Field: true}` adds to a multi-select instead of replacing it. */
function appended(field: FieldSpec, kept: Json, row: JsonObject, existing?: JsonObject): Json {
	const append = isObject(row.$append_values) && row.$append_values[field.name] === true;
	const before = existing?.[field.name];
	if (!append || !Array.isArray(kept) || !Array.isArray(before)) return kept;
	return [...before, ...kept.filter((value) => !before.includes(value))];
}
