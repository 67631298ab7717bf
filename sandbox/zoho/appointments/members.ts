import { refusal } from '../envelope.ts';
import { metadataId } from '../ids.ts';
import { idOf, isObject, textOf, type Json } from '../json.ts';
import type { Checked, Place, Surroundings } from '../records/checked.ts';
import { findUser } from '../records/lookups.ts';
import type { World } from '../world.ts';

/** Users who give a service, as `{Members: {id}}` or `{id}`; kept as their ids [O26]. */
export function checkMembers(value: Json, at: Place, around: Surroundings): Checked {
	const wrong = (path: string, more: object): Checked => ({
		refused: refusal('INVALID_DATA', 'invalid data', { ...at, json_path: path, ...more }),
	});
	if (!Array.isArray(value) || value.length === 0) {
		return wrong(at.json_path, { expected_data_type: 'jsonarray' });
	}
	const kept: string[] = [];
	for (const [index, one] of value.entries()) {
		const path = `${at.json_path}[${index}]`;
		const id = idOf(isObject(one) && one.Members !== undefined ? one.Members : one);
		if (id === undefined) return wrong(path, { expected_data_type: 'jsonobject' });
		if (!around.userExists(id)) {
			const details = { ...at, json_path: path };
			return { refused: refusal('INVALID_DATA', 'the id given seems to be invalid', details) };
		}
		if (around.isInactive(id)) return wrong(path, { user_status: 'inactive' });
		kept.push(id);
	}
	return { kept };
}

/** The members of a service as the API shows them. */
export function membersToWire(world: World, kept: Json): Json {
	if (!Array.isArray(kept)) return [];
	return kept.map((member) => {
		const id = textOf(member) ?? '';
		const name = findUser(world, id)?.full_name ?? null;
		return { id: metadataId('member', id), Members: { module: 'users', name, id } };
	});
}
