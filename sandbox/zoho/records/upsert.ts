import { refusal, type Verdict } from '../envelope.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { FieldSpec, ModuleSpec } from '../schema/field-spec.ts';
import { findField } from '../schema/modules.ts';
import type { StoredRecord } from '../store.ts';
import type { World } from '../world.ts';
import { duplicate, recordsWith } from './duplicates.ts';
import { changeRecord, createRecord, updateRecord } from './write.ts';

/**
 * Fields an upsert compares, in order: the caller's (or the module's own), then every unique one.
 * Source: zoho-api.md 4.1.
 */
export function checkFields(spec: ModuleSpec, asked: string[] | undefined): FieldSpec[] {
	const first = asked ?? (spec.duplicateField === undefined ? [] : [spec.duplicateField]);
	const unique = spec.fields.filter((field) => field.unique).map(({ name }) => name);
	const names = [...new Set([...first, ...unique])];
	return names.flatMap((name) => findField(spec, name) ?? []);
}

/** Changes the record whose ID the row has (O26) or that it matches, or adds one. */
export function upsertRecord(
	world: World,
	spec: ModuleSpec,
	row: Json | undefined,
	index: number,
	fields: FieldSpec[],
	unmodifiedSince?: number,
): Verdict {
	if (!isObject(row)) return createRecord(world, spec, row, index);
	if (row.id !== undefined && row.id !== null) {
		return said(updateRecord(world, spec, row, index, unmodifiedSince), 'update', null);
	}
	for (const field of fields) {
		const matches = matching(world, spec, row, field);
		const [record, ...others] = matches;
		if (!record) continue;
		if (others.length > 0) {
			return duplicate(world, spec, { field, record, more: true }, index);
		}
		return said(
			changeRecord(world, spec, record, row, index, unmodifiedSince),
			'update',
			field.name,
		);
	}
	return said(createRecord(world, spec, row, index), 'insert', null);
}

function matching(
	world: World,
	spec: ModuleSpec,
	row: JsonObject,
	field: FieldSpec,
): StoredRecord[] {
	const value = row[field.name];
	if (value === undefined || value === null || value === '') return [];
	return recordsWith(world, spec, field.name, value);
}

function said(verdict: Verdict, action: 'insert' | 'update', field: string | null): Verdict {
	return verdict.status === 'error' ? verdict : { ...verdict, action, duplicate_field: field };
}

export function noUpsert(spec: ModuleSpec): Verdict {
	return refusal('NOT_SUPPORTED', `upsert is not supported for ${spec.name}`);
}
