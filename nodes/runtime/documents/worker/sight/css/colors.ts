import { color, serializeRGB } from '@csstools/css-color-parser';
import { parseComponentValue } from '@csstools/css-parser-algorithms';
import { tokenize } from '@csstools/css-tokenizer';
import { splitValue } from './lengths';

/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

export interface Color {
	rgb: Rgb;
	/** From 0, which lets all through, to 1. */
	alpha: number;
}

/** Colors that a screen brings along, where it is light. */
const ofScreen: Record<string, string> = {
	canvas: '#fff',
	canvastext: '#000',
	window: '#fff',
	windowtext: '#000',
};

/** The color of a value in any notation of CSS; undefined for what is no color. */
export function colorOf(value: string): Color | undefined {
	const [light] = /^light-dark\((.*)\)$/.test(value) ? splitValue(value.slice(11, -1)) : [];
	const parsed = parseComponentValue(tokenize({ css: ofScreen[value] ?? light ?? value }));
	const data = parsed && color(parsed);
	if (!data) return undefined;
	const [red = 0, green = 0, blue = 0, alpha = 1] = (
		serializeRGB(data)
			.toString()
			.match(/[\d.]+/g) ?? []
	).map(Number);
	return { rgb: [red, green, blue], alpha };
}

/** Whether a value is a color, be it the one that the letters have. */
export const isColor = (value: string): boolean =>
	value === 'currentcolor' || colorOf(value) !== undefined;

/** What is seen where `alpha` of a color lies on another. */
export function onTopOf(above: Rgb, alpha: number, below: Rgb): Rgb {
	const mix = (at: 0 | 1 | 2) => above[at] * alpha + below[at] * (1 - alpha);
	return [mix(0), mix(1), mix(2)];
}

/**
 * Whether nobody tells two colors apart: a contrast below 1.2, where the Web Content Accessibility
 * Guidelines ask for 4.5, and no hue between them. Own choice; pale footers have 1.6.
 */
export function lookAlike(one: Rgb, other: Rgb): boolean {
	const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	const apart = Math.max(...one.map((value, at) => Math.abs(value - (other[at] ?? 0))));
	return (lighter + 0.05) / (darker + 0.05) < 1.2 && apart < 48;
}

/** WCAG 2.2, relative luminance. */
function luminance(rgb: Rgb): number {
	const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
		const part = value / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
