/**
 * What the papers say of a JSON value, without their prose:
 * `"string"`, `"string|null"`, `"any"`: types · `"#name"`: a shape of the table `shapes` ·
 * `{"=": […]}`: one of these values · `{"|": […]}`: one of these shapes · `[shape]`: a list ·
 * any other object: its keys, `key?` when it may be missing, `"..."` when others may be there.
 */
export type Shape = string | [Shape] | OneValue | OneShape | Keys;

export interface OneValue {
	'=': Array<string | number | boolean | null>;
}
export interface OneShape {
	'|': Shape[];
}
export interface Keys {
	[key: string]: Shape;
}

/** Key of a shape that takes keys beyond those it names. */
export const OTHERS = '...';

export const isList = (shape: Shape): shape is [Shape] => Array.isArray(shape);

export const isOneValue = (shape: Shape): shape is OneValue =>
	typeof shape === 'object' && '=' in shape;

export const isOneShape = (shape: Shape): shape is OneShape =>
	typeof shape === 'object' && '|' in shape;

export const isKeys = (shape: Shape): shape is Keys =>
	typeof shape === 'object' && !isList(shape) && !isOneValue(shape) && !isOneShape(shape);
