import { refusal, success, type Verdict } from '../envelope.ts';
import { textOf } from '../json.ts';
import type { ModuleSpec } from '../schema/field-spec.ts';
import type { World } from '../world.ts';
import { recordChanged, touched } from './after-write.ts';
import { heldBack } from './record-state.ts';

export interface TagChange {
	kind: 'add' | 'remove' | 'replace';
	names: string[];
}

const actions = { add: 'tag_added', remove: 'tag_removed', replace: 'tags_overwritten' } as const;

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
	const values = { ...record.values, Tag: after, ...touched(world) };
	world.store.save(spec.name, id, values, world.clock.now(), world.settings.searchDelayMs);
	recordChanged(world, spec, {
		operation: 'tag',
		action: actions[kind],
		id,
		before: record.values,
		after: values,
		fields: { Tag: after },
	});
	return success('tags updated successfully', { id, tags });
}
