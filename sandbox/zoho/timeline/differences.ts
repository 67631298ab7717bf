import { isObject, textOf, type Json, type JsonObject } from '../json.ts';
import { valueToWire } from '../records/to-wire.ts';
import type { FieldSpec, ModuleSpec } from '../schema/field-spec.ts';
import type { World } from '../world.ts';
import type { FieldChange } from './history.ts';

/** Of the system: no change of a field that Zoho's timeline shows [D7]. */
const UNSEEN = 'Created_By Created_Time Modified_By Modified_Time Last_Activity_Time'.split(' ');

/** The fields in which two states of a record differ, derived ones as well. */
export function differences(
	world: World,
	spec: ModuleSpec,
	before: JsonObject,
	after: JsonObject,
): FieldChange[] {
	return spec.fields
		.filter(({ name }) => !UNSEEN.includes(name) && !same(before[name], after[name]))
		.map((field) => ({
			field: field.name,
			old: asText(world, spec, field, before[field.name] ?? null),
			new: asText(world, spec, field, after[field.name] ?? null),
		}));
}

const same = (one: Json | undefined, other: Json | undefined): boolean =>
	JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** A kept value as the timeline shows it: a text [O26], of a lookup its name, of no tags `blank` [D7]. */
function asText(world: World, spec: ModuleSpec, field: FieldSpec, kept: Json): string | null {
	const shown = plainText(valueToWire(world, spec.name, field, kept));
	return field.name === 'Tag' ? (shown ?? 'blank') : shown;
}

function plainText(wire: Json): string | null {
	if (wire === null || typeof wire === 'string') return wire;
	if (Array.isArray(wire)) return wire.map(plainText).join(', ') || null;
	return isObject(wire) ? (textOf(wire.name) ?? null) : String(wire);
}
