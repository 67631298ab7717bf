import { refusal, refusalOf, type Verdict } from '../envelope.ts';
import { metadataId } from '../ids.ts';
import { idOf, type Json, type JsonObject } from '../json.ts';
import type { FieldSpec, ModuleSpec } from '../schema/field-spec.ts';
import type { StoredRecord } from '../store.ts';
import type { World } from '../world.ts';
import { findUser } from './lookups.ts';

/** A record that already holds a unique value, and whether others do, too. */
export interface Taken {
	field: FieldSpec;
	record: StoredRecord;
	more: boolean;
}

/** Whether two kept values are the same to Zoho's duplicate check: without case. */
function same(one: Json | undefined, other: Json): boolean {
	if (typeof one === 'string' && typeof other === 'string') {
		return one.trim().toLowerCase() === other.trim().toLowerCase();
	}
	const id = idOf(other);
	return id !== undefined ? idOf(one ?? null) === id : one === other;
}

export function recordsWith(
	world: World,
	spec: ModuleSpec,
	field: string,
	value: Json,
): StoredRecord[] {
	return world.store.all(spec.name).filter(({ values }) => same(values[field], value));
}

/** For each unique value a row would set the record that already holds it. */
export function findTaken(
	world: World,
	spec: ModuleSpec,
	values: JsonObject,
	ownId: string | undefined,
): Taken[] {
	const unique = spec.fields.filter((field) => field.unique);
	return unique.flatMap((field) => {
		const value = values[field.name];
		if (value === undefined || value === null || value === '') return [];
		const [record, ...others] = recordsWith(world, spec, field.name, value).filter(
			({ id }) => id !== ownId,
		);
		return record ? [{ field, record, more: others.length > 0 }] : [];
	});
}

/** What Zoho says of a row whose unique values others hold; undefined when none does. */
export function duplicateRefusal(
	world: World,
	spec: ModuleSpec,
	taken: Taken[],
	index: number,
): Verdict | undefined {
	const problems = taken.map((one) => duplicate(world, spec, one, index));
	return problems.length > 0 ? refusalOf(problems) : undefined;
}

/** What Zoho says of a value that another record holds. */
export function duplicate(
	world: World,
	spec: ModuleSpec,
	{ field, record, more }: Taken,
	index: number,
): Verdict {
	const module = { api_name: spec.name, id: metadataId('module', spec.name) };
	const owner = findUser(world, idOf(record.values.Owner) ?? '');
	return refusal('DUPLICATE_DATA', 'duplicate data', {
		api_name: field.name,
		json_path: `$.data[${index}].${field.name}`,
		id: record.id,
		more_records: more,
		module,
		duplicate_record: {
			id: record.id,
			module,
			Owner: owner ? { id: owner.id, name: owner.full_name, zuid: zuid(owner.id) } : null,
		},
	});
}

/** Number of a person across all Zoho services. */
export function zuid(userId: string): string {
	return String(60_020_000_000 + Number(userId.slice(-6)));
}
