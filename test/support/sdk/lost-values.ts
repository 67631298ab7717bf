import { isObject, type Json } from '../../../sandbox/zoho/json.ts';

/**
 * Values of an answer that the SDK did not take over: it has no place for their key, or made
 * something else of them. `null` is as good as left out.
 * @param answered as the twin answered it; nothing when it was no JSON
 * @param understood the same as the SDK gave it, in plain values
 * @returns paths such as `fields[].public`, each once
 */
export function lostValues(answered: Json | undefined, understood: unknown, path = ''): string[] {
	if (answered === null || answered === undefined) return [];
	if (Array.isArray(answered)) {
		const list = Array.isArray(understood) ? understood : [];
		return once(answered.flatMap((one, index) => lostValues(one, list[index], `${path}[]`)));
	}
	if (isObject(answered)) {
		const keys = isObject(understood) ? understood : {};
		const byName = new Map(Object.entries(keys).map(([key, value]) => [named(key), value]));
		return once(
			Object.entries(answered).flatMap(([key, value]) =>
				lostValues(value, byName.get(named(key)), path === '' ? key : `${path}.${key}`),
			),
		);
	}
	return same(String(answered), String(understood)) ? [] : [path];
}

/** The SDK writes `default1` for `default`, `perPage` for `per_page`. */
const named = (key: string) => key.replace(/[_$]/g, '').replace(/\d+$/, '').toLowerCase();

const same = (text: string, other: string) =>
	text === other || (/^\d{4}-/.test(text) && Date.parse(text) === Date.parse(other));

const once = (paths: string[]) => [...new Set(paths)];
