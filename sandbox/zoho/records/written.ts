import { inZone } from '../datetime.ts';
import { refusal, type Verdict } from '../envelope.ts';
import { idOf, type Json, type JsonObject } from '../json.ts';
import type { ModuleSpec } from '../schema/field-spec.ts';
import type { StoredRecord } from '../store.ts';
import type { World } from '../world.ts';
import { currentUser, minifiedUser } from './lookups.ts';

/** What an answer says of a written record; notes and appointments know no approval [O26]. */
export function written(
	world: World,
	spec: ModuleSpec,
	id: string,
	values: JsonObject,
): JsonObject {
	const known = spec.name !== 'Notes' && spec.name !== 'Appointments__s';
	const state: JsonObject = known ? { $approval_state: 'approved' } : {};
	return { ...stamps(world, values), id, ...state };
}

function stamps(world: World, values: JsonObject): JsonObject {
	const zone = currentUser(world).time_zone;
	const time = (value: Json | undefined) =>
		typeof value === 'string' ? inZone(value, zone) : null;
	const user = (value: Json | undefined): Json => {
		const found = minifiedUser(world, idOf(value) ?? '');
		return { name: found.name ?? null, id: found.id ?? null };
	};
	return {
		Modified_Time: time(values.Modified_Time),
		Modified_By: user(values.Modified_By),
		Created_Time: time(values.Created_Time),
		Created_By: user(values.Created_By),
	};
}

/** A record that changed after the time of `If-Unmodified-Since`. */
export function alreadyModified(world: World, { id, values }: StoredRecord): Verdict {
	return refusal(
		'ALREADY_MODIFIED',
		'record updated time has already passed if-unmodified-since time',
		{ ...stamps(world, values), id },
	);
}
