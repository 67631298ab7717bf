import type { Styles } from './cascade';
import { lengthOf, screen, splitValue } from './lengths';

/** Pixels of a box in which nobody reads a word. Own choice. */
const tinyBox = 2;
/** Pixels beyond an edge at which nothing is left on a screen. Own choice: longer than most lines are wide. */
const outside = 300;
/** Pixels to the right or down at which nobody looks; a long mail is scrolled further down than right. */
const farAway = 4_000;

/** Whether the styles of an element hide it with all that is in it, whatever that says of itself. */
export function hides(styles: Styles, em: number): boolean {
	return (
		styles.get('display') === 'none' ||
		styles.get('mso-hide') === 'all' ||
		styles.get('content-visibility') === 'hidden' ||
		isFlat(styles, em) ||
		isOutside(styles, em) ||
		isClipped(styles, em) ||
		isMovedAway(styles, em)
	);
}

const wide = (em: number) => ({ em, whole: screen.width });

/** A box without width or height that cuts off what is too large for it. */
function isFlat(styles: Styles, em: number): boolean {
	const cuts = (axis: string) => !['visible', undefined].includes(styles.get(`overflow-${axis}`));
	const isTiny = (name: string) => (lengthOf(styles.get(name), wide(em)) ?? Infinity) <= tinyBox;
	// One way of overflow makes the other one cut as well.
	if (!cuts('x') && !cuts('y')) return false;
	const noWidth = isTiny('width') || (isTiny('max-width') && !styles.has('width'));
	return noWidth || isTiny('height') || isTiny('max-height');
}

function isOutside(styles: Styles, em: number): boolean {
	const at = (name: string) => lengthOf(styles.get(name), wide(em)) ?? 0;
	const beyond = (name: string) => at(name) <= -outside || at(name) >= farAway;
	const isPlaced = !['static', undefined].includes(styles.get('position'));
	if (isPlaced && ['top', 'right', 'bottom', 'left'].some(beyond)) return true;
	return ['margin-top', 'margin-left', 'margin-right'].some((name) => at(name) <= -outside);
}

function isClipped(styles: Styles, em: number): boolean {
	const numbers = (text: string) =>
		splitValue(text).map((part) => lengthOf(part, { em, whole: 100 }) ?? Number.NaN);
	const clip = /^rect\((.*)\)$/.exec(styles.get('clip') ?? '')?.[1];
	if (clip !== undefined) {
		const [top = 0, right = 0, bottom = 0, left = 0] = numbers(clip);
		if (bottom - top <= tinyBox || right - left <= tinyBox) return true;
	}
	const [, shape = '', sizes = ''] = /^(\w+)\((.*)\)$/.exec(styles.get('clip-path') ?? '') ?? [];
	if (shape === 'circle' || shape === 'ellipse') return numbers(sizes)[0] === 0;
	if (shape === 'polygon') return new Set(sizes.split(',').map((point) => point.trim())).size < 3;
	if (shape !== 'inset') return false;
	// A percentage of the element; pixels are taken for one, as nobody knows its size.
	const [top = 0, right = top, bottom = top, left = right] = numbers(sizes);
	return top + bottom >= 100 || left + right >= 100;
}

function isMovedAway(styles: Styles, em: number): boolean {
	const scale = splitValue(styles.get('scale') ?? '').map(shareOf);
	if (scale.some((factor) => factor < 0.1)) return true;
	const isFar = (part: string) => Math.abs(lengthOf(part, wide(em)) ?? 0) >= screen.width;
	if (splitValue(styles.get('translate') ?? '').some(isFar)) return true;
	for (const [, name = '', inside = ''] of (styles.get('transform') ?? '').matchAll(
		/([a-z0-9]{1,20})\(([^()]{0,200})\)/g,
	)) {
		const parts = splitValue(inside);
		if (name.startsWith('translate') && parts.some(isFar)) return true;
		if (name.startsWith('scale') && parts.some((part) => Math.abs(shareOf(part)) < 0.1))
			return true;
		if (/^rotate[xy]$/.test(name) && /^-?(?:90|270)deg$/.test(inside)) return true;
		if (name === 'matrix' && parts[0] === '0' && parts[3] === '0') return true;
	}
	return false;
}

/** `.5` and `50%` are a half. */
export const shareOf = (value: string): number =>
	value.endsWith('%') ? Number(value.slice(0, -1)) / 100 : Number(value);
