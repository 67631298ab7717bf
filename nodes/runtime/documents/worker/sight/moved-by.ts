import type { Styles } from './css/cascade';
import { lengthOf, screen } from './css/lengths';

/** Pixels beyond an edge at which nothing is left on a screen. Own choice: nearly as many as it is wide. */
export const outside = 900;
/** Pixels to the right or down at which nobody looks; a long page is scrolled further down than right. */
const farRight = 4_000;
const farDown = 50_000;

/**
 * Pixels by which an element and all around it, `outer` together, are moved to the right of where they
 * would stand; undefined when that or its way up or down is beyond where anybody looks.
 */
export function movedBy(styles: Styles, em: number, outer: number): number | undefined {
	const pixels = (name: string, whole: number) => lengthOf(styles.get(name), { em, whole });
	// A percentage of a margin moves boxes beside each other.
	const margin = (name: string) => pixels(name, 0) ?? 0;
	const isPlaced = !['static', undefined].includes(styles.get('position'));
	const place = (start: string, end: string, whole: number) =>
		isPlaced ? (pixels(start, whole) ?? -(pixels(end, whole) ?? 0)) : 0;
	const right = outer + place('left', 'right', screen.width) + margin('margin-left');
	const down = place('top', 'bottom', screen.height) + margin('margin-top');
	const isAway = right <= -outside || right >= farRight || down <= -outside || down >= farDown;
	return isAway ? undefined : right;
}
