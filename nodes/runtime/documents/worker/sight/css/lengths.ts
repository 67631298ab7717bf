import { calc } from '@csstools/css-calc';

/** Pixels of a usual window, which lengths relative to it are measured by. Own choice. */
export const screen = { width: 1_024, height: 768 } as const;

const pixels: Record<string, number> = {
	px: 1,
	pt: 4 / 3,
	pc: 16,
	in: 96,
	cm: 96 / 2.54,
	mm: 9.6 / 2.54,
	q: 2.4 / 2.54,
	rem: 16,
	vw: screen.width / 100,
	vh: screen.height / 100,
	vmin: screen.height / 100,
	vmax: screen.width / 100,
};

/** What lengths are relative to, in pixels. */
interface Relative {
	/** The size of the letters, which `em` is; `ex` and `ch` are half of it. */
	em: number;
	/** What 100% is. */
	whole: number;
}

/** Pixels of a length, `calc()` included; undefined for any other value. */
export function lengthOf(value: string | undefined, { em, whole }: Relative): number | undefined {
	if (value === undefined) return undefined;
	const inPixels = (number: string) => `${Number(number) * em}px`;
	const simple = value.includes('(')
		? countedOut(value.replace(/([\d.]{1,9})em\b/g, (_, number: string) => inPixels(number)))
		: value;
	const [, number, unit = ''] = /^([+-]?[\d.]+(?:e[+-]?\d+)?)([a-z]+|%)?$/.exec(simple) ?? [];
	if (number === undefined) return undefined;
	const amount = Number(number);
	if (Number.isNaN(amount)) return undefined;
	if (amount === 0) return 0;
	if (unit === '%') return (amount / 100) * whole;
	if (unit === 'em') return amount * em;
	if (unit === 'ex' || unit === 'ch') return (amount * em) / 2;
	// Old pages leave `px` out.
	return amount * (pixels[unit || 'px'] ?? Number.NaN);
}

/** A value with `calc()`, `min()` and the like counted out, where nothing else has to be known for it. */
export function countedOut(value: string): string {
	if (!/(?:calc|min|max|clamp)\(/.test(value)) return value;
	try {
		return calc(value);
	} catch {
		// A bracket that never closes.
		return value;
	}
}

/** `.5` and `50%` are a half. */
export const shareOf = (value: string): number =>
	value.endsWith('%') ? Number(value.slice(0, -1)) / 100 : Number(value);

/** The parts of a value, at spaces and commas outside of brackets. */
export function splitValue(value: string): string[] {
	const parts: string[] = [];
	let depth = 0;
	let part = '';
	for (const character of value) {
		if (character === '(') depth += 1;
		if (character === ')') depth -= 1;
		if (depth > 0 || !/[\s,/]/.test(character)) part += character;
		else if (part !== '') {
			parts.push(part);
			part = '';
		}
	}
	return part === '' ? parts : [...parts, part];
}
