import type { Styles } from './css/cascade';
import { colorOf, onTopOf, type Color, type Rgb } from './css/colors';
import { splitValue } from './css/lengths';

/** Colors that may be behind words; undefined behind a picture, of which nobody knows the color. */
export type Ground = Rgb[] | undefined;

/** Layers that let something through each make more colors of one; beyond that it is a picture. Own choice. */
const most = 16;

/** What is behind the words of an element; `letters` are the color of those. */
export function groundWithin(styles: Styles, letters: Rgb, outer: Ground): Ground {
	const value = styles.get('background-color') ?? 'transparent';
	const own = value === 'currentcolor' ? { rgb: letters, alpha: 1 } : colorOf(value);
	const plain = own ? laid([own], outer) : outer;
	const picture = styles.get('background-image') ?? 'none';
	if (['none', 'initial', 'unset', 'inherit'].includes(picture)) return plain;
	const colors = gradientColors(picture);
	return colors && laid(colors, plain);
}

function laid(colors: Color[], below: Ground): Ground {
	if (colors.every(({ alpha }) => alpha === 1)) return capped(colors.map(({ rgb }) => rgb));
	return (
		below &&
		capped(colors.flatMap(({ rgb, alpha }) => below.map((one) => onTopOf(rgb, alpha, one))))
	);
}

const capped = (colors: Rgb[]): Ground => {
	const apart = new Map(colors.map((rgb) => [rgb.map(Math.round).join(), rgb]));
	return apart.size > most ? undefined : [...apart.values()];
};

/** The colors between which the gradients of a background go; undefined when it has a picture. */
function gradientColors(background: string): Color[] | undefined {
	const layers = splitValue(background).filter((part) => part.includes('('));
	const gradients = layers.filter((part) => /^[a-z-]{0,30}gradient\(.*\)$/.test(part));
	if (layers.some((part) => !gradients.includes(part) && !colorOf(part))) return undefined;
	const parts = gradients.flatMap((one) => splitValue(one.slice(one.indexOf('(') + 1, -1)));
	const colors = parts.flatMap((part) => colorOf(part) ?? []);
	return colors.length > 0 ? colors : undefined;
}
