import { toUtc } from '../datetime.ts';
import { idOf, isObject, textOf, type JsonObject } from '../json.ts';
import type { ModuleSpec } from '../schema/field-spec.ts';
import { seenOf } from '../notifications/notices.ts';
import { differences } from '../timeline/differences.ts';
import type { RecordAt } from '../timeline/history.ts';
import type { World } from '../world.ts';
import { nameOfRecord } from './lookups.ts';
import type { RecordChange } from './record-change.ts';

/** Who last changed a record, and when: to the second, as Zoho shows it. */
export function touched({ clock, actor }: World): JsonObject {
	return { Modified_By: { id: actor.user }, Modified_Time: toUtc(clock.now()) };
}

/** Tells everything that listens of a change: the sequence of writes, the timeline and channels. */
export function recordChanged(world: World, spec: ModuleSpec, change: RecordChange): void {
	const { operation, action, id, before, after, fields } = change;
	const now = world.clock.now();
	world.store.note({ module: spec.name, id, operation, fields, at: now });
	const changes = before && after ? differences(world, spec, before, after) : null;
	const names = changes?.map(({ field }) => field);
	world.seen.push(...seenOf(world, spec, change, names));
	// No paper says what Zoho's timeline has of a write that changes no field; here it has nothing.
	if (changes?.length === 0 && action !== 'restored') return;
	const state = after ?? before ?? {};
	world.history.add({
		...world.actor,
		action,
		record: { module: spec.name, id, name: textOf(state[spec.nameField]) ?? '' },
		related: parentOf(world, spec, state),
		at: now,
		changes: changes?.length === 0 ? null : changes,
	});
}

/** The record that a note or an activity belongs to. */
function parentOf(world: World, spec: ModuleSpec, values: JsonObject): RecordAt | null {
	for (const name of ['Parent_Id', 'What_Id', 'Who_Id']) {
		const field = spec.fields.find((one) => one.name === name);
		const link = values[name];
		const module = isObject(link) ? textOf(link.module) : undefined;
		const id = idOf(link);
		if (field === undefined || module === undefined || id === undefined) continue;
		return { module, id, name: nameOfRecord(world, module, id) ?? '' };
	}
	return null;
}
