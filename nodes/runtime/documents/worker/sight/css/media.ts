import { lengthOf, screen } from './lengths';

/** What else a usual screen is. Whatever is asked besides, such as a vendor's own words, it is not. */
const usual =
	/^(?:color|(?:any-)?hover(?::hover)?|(?:any-)?pointer(?::fine)?|orientation:landscape|prefers-[a-z-]{1,40}:(?:light|no-preference)|forced-colors:none|grid:0|update(?::fast)?)$/;

/** Whether a list of media queries, in lower case, holds on a usual screen: light, wide, with a mouse. */
export function holdsOnScreen(queries: string): boolean {
	return queries.trim() === '' || queries.split(',').some(holds);
}

function holds(query: string): boolean {
	const [, not, rest = ''] = /^ ?(not )?(?:only )?(.*)$/.exec(query.trim()) ?? [];
	const parts = rest.split(' and ');
	const all = parts.every((part) => part.split(' or ').some((one) => isSo(one.trim())));
	return not === undefined ? all : !all;
}

function isSo(part: string): boolean {
	if (!part.startsWith('(')) return part === 'screen' || part === 'all' || part === '';
	const feature = part.slice(1, -1).replaceAll(' ', '');
	return usual.test(feature) || isSize(feature);
}

/** `min-width:600px`, `width<=600px` or `400px<=height<=900px`, of the whole screen. */
function isSize(feature: string): boolean {
	const [, bound, axis, length] = /^(min|max)-(?:device-)?(width|height):(.+)$/.exec(feature) ?? [];
	if (bound === 'min') return isInOrder([length, '<=', axis]);
	if (bound === 'max') return isInOrder([axis, '<=', length]);
	const parts = feature.split(/([<>]=?)/);
	if (parts.length < 3 || !parts.some((part) => part === 'width' || part === 'height'))
		return false;
	const [first, sign, second, nextSign, third] = parts;
	return (
		isInOrder([first, sign, second]) &&
		(nextSign === undefined || isInOrder([second, nextSign, third]))
	);
}

function isInOrder([one, sign, other]: Array<string | undefined>): boolean {
	const [left, right] = [pixelsOf(one), pixelsOf(other)];
	if (left === undefined || right === undefined) return false;
	if (left === right) return sign?.endsWith('=') === true;
	return sign?.startsWith('<') === true ? left < right : left > right;
}

const pixelsOf = (part: string | undefined) =>
	part === 'width' || part === 'height'
		? screen[part]
		: lengthOf(part, { em: 16, whole: screen.width });
