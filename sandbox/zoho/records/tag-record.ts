import { toUtc } from '../datetime.ts';
import { refusal, success, type Verdict } from '../envelope.ts';
import { textOf } from '../json.ts';
import type { ModuleSpec } from '../schema/field-spec.ts';
import type { World } from '../world.ts';
import { heldBack } from './record-state.ts';
import { currentUser } from './lookups.ts';

export interface TagChange {
	kind: 'add' | 'remove' | 'replace';
	names: string[];
}

/** Adds, removes or replaces the tags of a record; tags that do not exist yet are made. */
export function tagRecord(
	world: World,
	spec: ModuleSpec,
	id: string,
	{ kind, names }: TagChange,
): Verdict {
	const record = world.store.find(spec.name, id);
	if (!record) return refusal('INVALID_DATA', 'the id given seems to be invalid', { id });
	const held = heldBack(record);
	if (held) return held;
	const { Tag: kept } = record.values;
	const before = Array.isArray(kept) ? kept.flatMap((name) => textOf(name) ?? []) : [];
	const has = (list: string[], name: string) =>
		list.some((other) => other.toLowerCase() === name.toLowerCase());
	const start = kind === 'replace' ? [] : before;
	const after =
		kind === 'remove'
			? start.filter((name) => !has(names, name))
			: [...start, ...names.filter((name) => !has(start, name))];
	const tags = after.map((name) => world.tags.ensure(spec.name, name));
	const now = world.clock.now();
	const values = {
		...record.values,
		Tag: after,
		Modified_By: { id: currentUser(world).id },
		Modified_Time: toUtc(now),
	};
	world.store.save(spec.name, id, values, now, world.settings.searchDelayMs);
	world.store.note({ module: spec.name, id, operation: 'tag', fields: { Tag: after }, at: now });
	return success('tags updated successfully', { id, tags });
}
