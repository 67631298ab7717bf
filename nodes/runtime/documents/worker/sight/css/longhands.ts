import { isColor } from './colors';
import { splitValue } from './lengths';

type Pairs = Array<[name: string, value: string]>;

const sides = ['top', 'right', 'bottom', 'left'];
const hasPicture = /(?:url|gradient|image|image-set|cross-fade|element)\(/;
const sizeInFont =
	/^(?:[\d.]+(?:[a-z]+|%)?|(?:xx?-)?(?:small|large)|medium|smaller|larger|calc\(.*\))$/;

const shorthands: Record<string, (value: string) => Pairs> = {
	background: (value) => {
		const parts = splitValue(value);
		return [
			['background-color', parts.findLast(isColor) ?? 'transparent'],
			['background-image', hasPicture.test(value) ? value : 'none'],
			['background-clip', parts.includes('text') ? 'text' : 'border-box'],
		];
	},
	flex: (value) => [['flex-grow', value === 'auto' ? '1' : (splitValue(value)[0] ?? '0')]],
	font: (value) => {
		const parts = splitValue(value.replace(/ ?\/ ?[^ ]+/, ''));
		// The weight may be a number, too; the size stands behind it.
		const size = parts.slice(0, -1).findLast((part) => sizeInFont.test(part));
		return size === undefined ? [] : [['font-size', size]];
	},
	inset: (value) => onSides(value, (side) => side),
	'inset-inline': (value) => onEnds(value, ['left', 'right']),
	'inset-block': (value) => onEnds(value, ['top', 'bottom']),
	margin: (value) => onSides(value, (side) => `margin-${side}`),
	'margin-inline': (value) => onEnds(value, ['margin-left', 'margin-right']),
	'margin-block': (value) => onEnds(value, ['margin-top', 'margin-bottom']),
	padding: (value) => onSides(value, (side) => `padding-${side}`),
	overflow: (value) => onEnds(value, ['overflow-x', 'overflow-y']),
};

/** The properties that a shorthand sets, as far as they can hide anything; others are their own. */
export function toLonghands(written: string, value: string): Pairs {
	const name = onScreen(written);
	return Object.hasOwn(shorthands, name) ? (shorthands[name]?.(value) ?? []) : [[name, value]];
}

/** Sides of the way of writing, where that goes from left to right and downwards. */
const onScreen = (name: string) =>
	name
		.replace(/^-webkit-(?!text-)/, '')
		.replace(/(?:inset-)?inline-start$/, 'left')
		.replace(/(?:inset-)?inline-end$/, 'right')
		.replace(/(?:inset-)?block-start$/, 'top')
		.replace(/(?:inset-)?block-end$/, 'bottom')
		.replace(/inline-size$/, 'width')
		.replace(/block-size$/, 'height');

function onSides(value: string, nameOf: (side: string) => string): Pairs {
	const [top = '', right = top, bottom = top, left = right] = splitValue(value);
	return [top, right, bottom, left].map((length, at) => [nameOf(sides[at] ?? ''), length]);
}

function onEnds(value: string, [start, end]: [string, string]): Pairs {
	const [first = '', second = first] = splitValue(value);
	return [
		[start, first],
		[end, second],
	];
}
