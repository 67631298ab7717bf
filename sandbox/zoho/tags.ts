import { metadataId } from './ids.ts';
import type { JsonObject } from './json.ts';

/** The tags of each module; a tag is known by its name, compared without case. */
export interface Tags {
	/** With who made them and when. */
	list(module: string): JsonObject[];
	/** The tag of that name, made when there is none yet. */
	ensure(module: string, name: string, color?: string): JsonObject;
	find(module: string, name: string): JsonObject | undefined;
	clear(): void;
}

/** @param stamp what a tag made now says of its making: `created_time`, `created_by` … */
export function createTags(stamp: () => JsonObject): Tags {
	const modules = new Map<string, Map<string, { tag: JsonObject; made: JsonObject }>>();
	const of = (module: string) => {
		const known = modules.get(module) ?? new Map();
		modules.set(module, known);
		return known;
	};
	return {
		list: (module) => [...of(module).values()].map(({ tag, made }) => ({ ...tag, ...made })),
		find: (module, name) => of(module).get(name.toLowerCase())?.tag,
		ensure: (module, name, color) => {
			const key = name.toLowerCase();
			const known = of(module).get(key);
			if (known) return known.tag;
			const tag: JsonObject = {
				name,
				id: metadataId('tag', module, key),
				color_code: color ?? null,
			};
			of(module).set(key, { tag, made: stamp() });
			return tag;
		},
		clear: () => {
			modules.clear();
		},
	};
}
