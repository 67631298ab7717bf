import { colorOf } from './colors';
import { splitValue } from './lengths';

type Pairs = Array<[name: string, value: string]>;

const sides = ['top', 'right', 'bottom', 'left'];
const hasPicture = /(?:url|gradient|image|image-set|cross-fade|element)\(/;
const sizeInFont =
	/^(?:[\d.]+(?:[a-z]+|%)?|(?:xx?-)?(?:small|large)|medium|smaller|larger|calc\(.*\))$/;

const shorthands: Record<string, (value: string) => Pairs> = {
	background: (value) => [
		['background-color', splitValue(value).findLast((part) => colorOf(part)) ?? 'transparent'],
		['background-image', hasPicture.test(value) ? value : 'none'],
	],
	font: (value) => {
		const parts = splitValue(value.replace(/ ?\/ ?[^ ]+/, ''));
		// The weight may be a number, too; the size stands behind it.
		const size = parts.slice(0, -1).findLast((part) => sizeInFont.test(part));
		return size === undefined ? [] : [['font-size', size]];
	},
	inset: (value) => onSides(value, (side) => side),
	margin: (value) => onSides(value, (side) => `margin-${side}`),
	overflow: (value) => {
		const [x = '', y = x] = splitValue(value);
		return [
			['overflow-x', x],
			['overflow-y', y],
		];
	},
};

/** The properties that a shorthand sets, as far as they can hide anything; others are their own. */
export function toLonghands(name: string, value: string): Pairs {
	return Object.hasOwn(shorthands, name) ? (shorthands[name]?.(value) ?? []) : [[name, value]];
}

function onSides(value: string, nameOf: (side: string) => string): Pairs {
	const [top = '', right = top, bottom = top, left = right] = splitValue(value);
	return [top, right, bottom, left].map((length, at) => [nameOf(sides[at] ?? ''), length]);
}
