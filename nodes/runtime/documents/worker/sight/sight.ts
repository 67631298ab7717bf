import type { Styles } from './cascade';
import { colorOf, lookAlike, onTopOf, type Color, type Rgb } from './colors';
import { hides, shareOf } from './hides';
import { lengthOf, screen } from './lengths';

/** How words are seen at a place of a page. */
export interface Sight {
	color: Color;
	/** Undefined behind a picture, of which nobody knows the color. */
	ground: Rgb | undefined;
	/** Height of the letters in pixels. */
	size: number;
	visible: boolean;
	opacity: number;
	/** How far the first line is moved to the right, in pixels. */
	indent: number;
}

const white: Rgb = [255, 255, 255];

/** A page before anything is said of it. */
export const emptyPage: Sight = {
	color: { rgb: [0, 0, 0], alpha: 1 },
	ground: white,
	size: 16,
	visible: true,
	opacity: 1,
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
/** Pixels to the left at which a line has left the window. Own choice. */
const outside = 300;

/** How words are seen within an element; undefined when nothing within it is. */
export function sightWithin(styles: Styles, outer: Sight): Sight | undefined {
	if (styles.size === 0) return outer;
	const size = sizeOf(styles.get('font-size'), outer.size);
	if (hides(styles, size)) return undefined;
	const opacity = outer.opacity * ownOpacity(styles);
	if (opacity < faint) return undefined;
	const visibility = styles.get('visibility');
	return {
		color: colorWithin(styles, outer),
		ground: groundWithin(styles, outer.ground),
		size,
		visible:
			visibility === undefined || visibility === 'inherit'
				? outer.visible
				: visibility !== 'hidden' && visibility !== 'collapse',
		opacity,
		indent: lengthOf(styles.get('text-indent'), { em: size, whole: screen.width }) ?? outer.indent,
	};
}

/** Whether a person can read words that are seen so. */
export function isLegible({ color, ground, size, visible, opacity, indent }: Sight): boolean {
	if (!visible || size <= tinyLetters || Math.abs(indent) >= outside) return false;
	const alpha = color.alpha * opacity;
	if (alpha < faint) return false;
	return ground === undefined || !lookAlike(onTopOf(color.rgb, alpha, ground), ground);
}

function sizeOf(value: string | undefined, outer: number): number {
	if (value === 'smaller') return outer / 1.2;
	if (value === 'larger') return outer * 1.2;
	const known = value === undefined ? undefined : sizes[value];
	return known ?? lengthOf(value, { em: outer, whole: outer }) ?? outer;
}

function ownOpacity(styles: Styles): number {
	const own = shareOf(styles.get('opacity') ?? '1');
	const filter = /\bopacity\(([^()]{0,40})\)/.exec(styles.get('filter') ?? '')?.[1];
	const both = own * shareOf(filter?.trim() || '1');
	return Number.isNaN(both) ? 1 : both;
}

function colorWithin(styles: Styles, outer: Sight): Color {
	// A fill takes the color's place; behind a cut-out picture it shows that.
	const fill = styles.has('background-image') ? undefined : styles.get('-webkit-text-fill-color');
	const value = fill ?? styles.get('color');
	if (value === undefined) return outer.color;
	if (value === 'initial') return emptyPage.color;
	return colorOf(value) ?? outer.color;
}

function groundWithin(styles: Styles, outer: Rgb | undefined): Rgb | undefined {
	const picture = styles.get('background-image') ?? 'none';
	if (picture !== 'none' && picture !== 'initial') return undefined;
	const own = colorOf(styles.get('background-color') ?? 'transparent');
	if (!own || own.alpha === 0) return outer;
	if (own.alpha === 1) return own.rgb;
	return outer && onTopOf(own.rgb, own.alpha, outer);
}
