import { lengthOf, screen } from './lengths';

/** What a person at a usual screen has not asked for; anything else that can be asked is so. */
const otherwise =
	/prefers-(?!color-scheme: ?light)|orientation: ?portrait|forced-colors: ?active|pointer: ?coarse|hover: ?none|monochrome|inverted|scripting/;

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
	const [, bound, length] = /(min|max)-(?:device-)?width ?: ?([^)]+)/.exec(part) ?? [];
	const pixels = lengthOf(length?.trim(), { em: 16, whole: screen.width });
	if (bound === 'min') return screen.width >= (pixels ?? 0);
	if (bound === 'max') return screen.width <= (pixels ?? 0);
	const [, sign, than] = /width ?([<>])=? ?([^)]+)/.exec(part) ?? [];
	const edge = lengthOf(than?.trim(), { em: 16, whole: screen.width });
	if (sign === '>') return screen.width >= (edge ?? 0);
	if (sign === '<') return screen.width <= (edge ?? 0);
	return !otherwise.test(part);
}
