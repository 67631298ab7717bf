import { metadataId } from './ids.ts';
import type { JsonObject } from './json.ts';

/** The tags of each module; a tag is known by its name, compared without case. */
export interface Tags {
	list(module: string): JsonObject[];
	/** The tag of that name, made when there is none yet. */
	ensure(module: string, name: string, color?: string): JsonObject;
	has(module: string, name: string): boolean;
	clear(): void;
}

export function createTags(): Tags {
	const modules = new Map<string, Map<string, JsonObject>>();
	const of = (module: string) => {
		const known = modules.get(module) ?? new Map<string, JsonObject>();
		modules.set(module, known);
		return known;
	};
	return {
		list: (module) => [...of(module).values()],
		has: (module, name) => of(module).has(name.toLowerCase()),
		ensure: (module, name, color) => {
			const key = name.toLowerCase();
			const known = of(module).get(key);
			if (known) return known;
			const tag: JsonObject = {
				name,
				id: metadataId('tag', module, key),
				color_code: color ?? null,
			};
			of(module).set(key, tag);
			return tag;
		},
		clear: () => {
			modules.clear();
		},
	};
}
