import { isObject, type Json } from '../json.ts';
import { isList, isOneShape, isOneValue, OTHERS, type Keys, type Shape } from './shape.ts';

/** Where a value differs from what the papers say: `data[].details.id` and `is missing`. */
export interface Misfit {
	path: string;
	problem: string;
}

/** Every misfit of a value, those of all rows of a list once; none when it fits. */
export function misfits(value: Json, shape: Shape, shapes: Record<string, Shape>): Misfit[] {
	const found = new Map(
		compare(value, shape, '', shapes).map((one) => [`${one.path} ${one.problem}`, one]),
	);
	return [...found.values()];
}

function compare(value: Json, shape: Shape, path: string, shapes: Record<string, Shape>): Misfit[] {
	const wrong = (problem: string): Misfit[] => [{ path, problem }];
	if (typeof shape === 'string') {
		if (!shape.startsWith('#')) return isOfType(value, shape) ? [] : wrong(`is no ${shape}`);
		const named = shapes[shape.slice(1)];
		return named === undefined ? wrong(`${shape} is unknown`) : compare(value, named, path, shapes);
	}
	if (isOneValue(shape)) {
		const known = shape['='].some((one) => one === value);
		return known ? [] : wrong(`is ${JSON.stringify(value)}, none of its values`);
	}
	if (isOneShape(shape)) return closest(value, shape['|'], path, shapes);
	if (isList(shape)) {
		if (!Array.isArray(value)) return wrong('is no list');
		return value.flatMap((one) => compare(one, shape[0], `${path}[]`, shapes));
	}
	if (!isObject(value)) return wrong('is no object');
	return compareKeys(value, shape, path, shapes);
}

function compareKeys(
	value: { [key: string]: Json },
	keys: Keys,
	path: string,
	shapes: Record<string, Shape>,
): Misfit[] {
	const below = (key: string) => (path === '' ? key : `${path}.${key}`);
	const missing = Object.keys(keys)
		.filter((key) => key !== OTHERS && !key.endsWith('?') && !(key in value))
		.map((key) => ({ path: below(key), problem: 'is missing' }));
	const present = Object.entries(value).flatMap(([key, inner]) => {
		const shape = keys[key] ?? keys[`${key}?`] ?? keys[OTHERS];
		if (shape === undefined) return [{ path: below(key), problem: 'is not in the papers' }];
		return compare(inner, shape, below(key), shapes);
	});
	return [...missing, ...present];
}

/** The misfits of the shape that fits best: one of the value's own kind and, for an error, its code. */
function closest(
	value: Json,
	choices: Shape[],
	path: string,
	shapes: Record<string, Shape>,
): Misfit[] {
	const tried = choices.map((shape) => compare(value, shape, path, shapes));
	const code = path === '' ? 'code' : `${path}.code`;
	const far = (found: Misfit[]) => found.some((one) => one.path === path || one.path === code);
	const near = tried.filter((found) => !far(found));
	const [best = []] = (near.length > 0 ? near : tried).sort(
		(one, other) => one.length - other.length,
	);
	return best;
}

function isOfType(value: Json, types: string): boolean {
	return types.split('|').some((type) => {
		switch (type) {
			case 'any':
				return true;
			case 'null':
				return value === null;
			case 'integer':
				return Number.isInteger(value);
			default:
				return typeof value === type;
		}
	});
}
