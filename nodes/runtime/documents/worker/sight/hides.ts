import type { Styles } from './css/cascade';
import { lengthOf, screen, shareOf, splitValue } from './css/lengths';

/** Pixels of a box in which nobody reads a word. Own choice. */
const tinyBox = 2;
/** Of a size, the share that nobody reads any more. Own choice. */
const tinyScale = 0.1;

/** Whether the styles of an element hide it with all that is in it, whatever that says of itself. */
export function hides(styles: Styles, em: number): boolean {
	return (
		styles.get('display') === 'none' ||
		styles.get('content-visibility') === 'hidden' ||
		isFlat(styles, em) ||
		isClipped(styles, em) ||
		isMovedAway(styles, em)
	);
}

const wide = (em: number) => ({ em, whole: screen.width });

/** A box without width or height that cuts off what is too large for it. */
function isFlat(styles: Styles, em: number): boolean {
	const cuts = (axis: string) => !['visible', undefined].includes(styles.get(`overflow-${axis}`));
	// One way of overflow makes the other one cut as well. A cell is as large as its words.
	if ((!cuts('x') && !cuts('y')) || styles.get('display') === 'table-cell') return false;
	const pixels = (name: string) => lengthOf(styles.get(name), wide(em));
	const isTiny = (name: string) => (pixels(name) ?? Infinity) <= tinyBox;
	const isLarge = (...names: string[]) => names.some((name) => (pixels(name) ?? 0) > tinyBox);
	const grows = Number(styles.get('flex-grow') ?? 0) > 0;
	const noWidth = isTiny('width') || (isTiny('max-width') && !styles.has('width'));
	const noHeight = isTiny('height') || isTiny('max-height');
	return (
		!grows &&
		((noWidth && !isLarge('min-width', 'padding-left', 'padding-right')) ||
			(noHeight && !isLarge('min-height', 'padding-top', 'padding-bottom')))
	);
}

function isClipped(styles: Styles, em: number): boolean {
	const numbers = (text: string, whole = screen.width) =>
		splitValue(text).map((part) => lengthOf(part, { em, whole }) ?? Number.NaN);
	const clip = /^rect\((.*)\)$/.exec(styles.get('clip') ?? '')?.[1];
	if (clip !== undefined) {
		const [top = 0, right = 0, bottom = 0, left = 0] = numbers(clip);
		if (bottom - top <= tinyBox || right - left <= tinyBox) return true;
	}
	const [, shape = '', sizes = ''] = /^(\w+)\((.*)\)$/.exec(styles.get('clip-path') ?? '') ?? [];
	if (shape === 'circle' || shape === 'ellipse') return (numbers(sizes)[0] ?? Infinity) <= tinyBox;
	if (shape === 'polygon') return new Set(sizes.split(',').map((point) => point.trim())).size < 3;
	if (shape !== 'inset') return false;
	// Nobody knows the element's size; the screen's is the largest.
	const [top = 0, right = top, bottom = top, left = right] = numbers(sizes);
	return top + bottom >= screen.width || left + right >= screen.width;
}

function isMovedAway(styles: Styles, em: number): boolean {
	const isTiny = (part: string | undefined) => Math.abs(shareOf(part ?? '1')) < tinyScale;
	if (splitValue(styles.get('scale') ?? '').some(isTiny) || isTiny(styles.get('zoom'))) return true;
	// A percentage is of the element itself.
	const isFar = (part: string) => Math.abs(lengthOf(part, { em, whole: 100 }) ?? 0) >= screen.width;
	if (splitValue(styles.get('translate') ?? '').some(isFar)) return true;
	for (const [, name = '', inside = ''] of (styles.get('transform') ?? '').matchAll(
		/([a-z0-9]{1,20})\(([^()]{0,200})\)/g,
	)) {
		const parts = splitValue(inside);
		if (name.startsWith('translate') && parts.some(isFar)) return true;
		if (name.startsWith('scale') && parts.some(isTiny)) return true;
		if (/^rotate[xy]$/.test(name) && /^-?(?:90|270)deg$/.test(inside)) return true;
		if (name === 'matrix' && isTiny(parts[0]) && isTiny(parts[3])) return true;
		if (name === 'matrix3d' && isTiny(parts[0]) && isTiny(parts[5])) return true;
	}
	return false;
}
