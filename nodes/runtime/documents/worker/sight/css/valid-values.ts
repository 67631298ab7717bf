import { isColor } from './colors';
import { lengthOf, shareOf } from './lengths';

const everywhere = /^(?:inherit|initial|unset|revert|revert-layer)$/;
const displays =
	/^(?:none|contents|block|list-item|flow|run-in|(?:inline|table|flow|ruby)(?:-[a-z-]{1,20})?|flex|grid|-[a-z-]{1,30}|(?:block|inline) [a-z-]{1,20})$/;
const lengthWords = /^(?:auto|none|normal|(?:fit|min|max)-content|-[a-z-]{1,30})$/;
const relative = { em: 16, whole: 16 };

const isLength = (value: string) =>
	value.includes('(') || lengthWords.test(value) || lengthOf(value, relative) !== undefined;
const isFontSize = (value: string) =>
	/^(?:(?:xx?-|xxx-)?(?:small|large)|medium|smaller|larger)$/.test(value) || isLength(value);

const byName: Record<string, (value: string) => boolean> = {
	display: (value) => displays.test(value),
	visibility: (value) => /^(?:visible|hidden|collapse)$/.test(value),
	opacity: (value) => !Number.isNaN(shareOf(value)),
	color: isColor,
	'background-color': isColor,
	'-webkit-text-fill-color': isColor,
	'font-size': isFontSize,
};
const lengths =
	/^(?:top|right|bottom|left|text-indent|(?:(?:min|max)-)?(?:width|height)|(?:margin|padding)-[a-z]{1,9})$/;

/** Whether a browser takes a value for a property, as far as it can hide anything; else it never was there. */
export function isValid(name: string, value: string): boolean {
	if (everywhere.test(value)) return true;
	if (Object.hasOwn(byName, name)) return byName[name]?.(value) === true;
	return !lengths.test(name) || isLength(value);
}
