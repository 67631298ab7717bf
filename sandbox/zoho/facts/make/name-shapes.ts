import { createHash } from 'node:crypto';
import { isKeys, isList, isOneShape, isOneValue, type Keys, type Shape } from '../shape.ts';

/** Shorter ones are read where they stand. */
const WORTH_A_NAME = 80;

/** Writes shapes that occur more than once under a name, and refers to them by `#name`. */
export function createShapeTable() {
	const counts = new Map<string, number>();
	const names = new Map<string, string>();
	const shapes = new Map<string, Shape>();

	function count(shape: Shape): void {
		const text = JSON.stringify(shape);
		const before = counts.get(text) ?? 0;
		counts.set(text, before + 1);
		if (before === 0) for (const [, inner] of within(shape)) count(inner);
	}

	/** The shape with repeated ones named by their code, or else by the key they stand under. */
	function named(shape: Shape, key: string): Shape {
		const text = JSON.stringify(shape);
		const short = replaced(shape, key);
		if (text.length < WORTH_A_NAME || (counts.get(text) ?? 0) < 2) return short;
		const hash = createHash('sha256').update(text).digest('hex').slice(0, 6);
		const known = names.get(text);
		if (known !== undefined) return `#${known}`;
		const name = `${codeOf(shape) ?? key.replaceAll(/[^A-Za-z]/g, '')}-${hash}`;
		names.set(text, name);
		shapes.set(name, short);
		return `#${name}`;
	}

	function replaced(shape: Shape, key: string): Shape {
		if (isList(shape)) return [named(shape[0], key)];
		if (isOneShape(shape)) return { '|': shape['|'].map((one) => named(one, key)) };
		if (!isKeys(shape)) return shape;
		const keys: Keys = {};
		for (const [name, inner] of Object.entries(shape)) keys[name] = named(inner, name);
		return keys;
	}

	return { count, named, shapes: () => shapes };
}

function within(shape: Shape): Array<[string, Shape]> {
	if (typeof shape === 'string' || isOneValue(shape)) return [];
	if (isList(shape)) return [['', shape[0]]];
	return isOneShape(shape) ? shape['|'].map((one) => ['', one]) : Object.entries(shape);
}

/** The one code of an error. */
function codeOf(shape: Shape): string | undefined {
	const code = isKeys(shape) ? shape.code : undefined;
	if (code === undefined || !isOneValue(code)) return undefined;
	const [first, ...others] = code['='];
	return typeof first === 'string' && others.length === 0 ? first : undefined;
}
