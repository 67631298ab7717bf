import type { Styles } from './css/cascade';
import { colorOf, lookAlike, onTopOf, type Color, type Rgb } from './css/colors';
import { groundWithin, type Ground } from './ground';
import { hides } from './hides';
import { lengthOf, screen, shareOf } from './css/lengths';
import { movedBy, outside } from './moved-by';

/** How words are seen at a place of a page. */
export interface Sight {
	color: Color;
	/** Whether the color is a fill, which wins over colors further in. */
	filled: boolean;
	ground: Ground;
	/** Height of the letters in pixels. */
	size: number;
	visible: boolean;
	opacity: number;
	/** How far it is moved to the right, and its first line besides, in pixels. */
	moved: number;
	indent: number;
}

/** A page before anything is said of it. */
export const emptyPage: Sight = {
	color: { rgb: [0, 0, 0], alpha: 1 },
	filled: false,
	ground: [[255, 255, 255]],
	size: 16,
	visible: true,
	opacity: 1,
	moved: 0,
	indent: 0,
};

const sizes: Record<string, number> = {
	'xx-small': 9,
	'x-small': 10,
	small: 13,
	medium: 16,
	large: 18,
	'x-large': 24,
	'xx-large': 32,
	initial: 16,
};

/** Pixels of letters that nobody reads. Own choice: the smallest print of honest mails has 8. */
const tinyLetters = 3;
/** Of what is seen through, the share that still can be read. Own choice. */
const faint = 0.1;

/** How words are seen within an element; undefined when nothing within it is. */
export function sightWithin(styles: Styles, outer: Sight): Sight | undefined {
	if (styles.size === 0) return outer;
	const size = sizeOf(styles.get('font-size'), outer.size);
	const moved = movedBy(styles, size, outer.moved);
	if (hides(styles, size) || moved === undefined) return undefined;
	const opacity = outer.opacity * ownOpacity(styles);
	if (opacity < faint) return undefined;
	return {
		...paintWithin(styles, outer),
		size,
		visible: visibleWithin(styles.get('visibility'), outer.visible),
		opacity,
		moved,
		indent: lengthOf(styles.get('text-indent'), { em: size, whole: screen.width }) ?? outer.indent,
	};
}

/** Whether a person can read words that are seen so. */
export function isLegible(sight: Sight): boolean {
	const { color, ground, size, visible, opacity, moved, indent } = sight;
	if (!visible || size <= tinyLetters) return false;
	if (moved + indent <= -outside || indent >= screen.width) return false;
	const alpha = color.alpha * opacity;
	if (alpha < faint) return false;
	const isApart = (one: Rgb) => !lookAlike(onTopOf(color.rgb, alpha, one), one);
	return ground === undefined || ground.some(isApart);
}

function visibleWithin(value: string | undefined, outer: boolean): boolean {
	if (value === 'hidden' || value === 'collapse') return false;
	return value === 'visible' || value === 'initial' || outer;
}

function sizeOf(value: string | undefined, outer: number): number {
	if (value === 'smaller') return outer / 1.2;
	if (value === 'larger') return outer * 1.2;
	const known = value === undefined ? undefined : sizes[value];
	return known ?? lengthOf(value, { em: outer, whole: outer }) ?? outer;
}

function ownOpacity(styles: Styles): number {
	// What fades in begins with nothing.
	if (styles.has('animation') || styles.has('animation-name')) return 1;
	const own = shareOf(styles.get('opacity') ?? '1');
	const filter = /\bopacity\(([^()]{0,40})\)/.exec(styles.get('filter') ?? '')?.[1];
	const both = own * shareOf(filter?.trim() || '1');
	return Number.isNaN(both) ? 1 : both;
}

/** The letters' color and what is behind them. */
function paintWithin(styles: Styles, outer: Sight): Pick<Sight, 'color' | 'filled' | 'ground'> {
	const { color, filled } = colorWithin(styles, outer);
	const ground = groundWithin(styles, color.rgb, outer.ground);
	if (styles.get('background-clip') !== 'text') return { color, filled, ground };
	// The ground is cut out in the shape of the letters.
	if (color.alpha >= faint) return { color, filled, ground: outer.ground };
	const [first] = ground ?? [];
	if (first === undefined || ground?.length !== 1)
		return { color: emptyPage.color, filled, ground: undefined };
	return { color: { rgb: first, alpha: 1 }, filled, ground: outer.ground };
}

function colorWithin(styles: Styles, outer: Sight): Pick<Sight, 'color' | 'filled'> {
	const fill = styles.get('-webkit-text-fill-color');
	const value = fill ?? (outer.filled ? undefined : styles.get('color'));
	const filled = outer.filled || fill !== undefined;
	if (value === undefined) return { color: outer.color, filled };
	if (value === 'initial') return { color: emptyPage.color, filled };
	return { color: colorOf(value) ?? outer.color, filled };
}
