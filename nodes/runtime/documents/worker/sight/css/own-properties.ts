import {
	isFunctionNode,
	isSimpleBlockNode,
	isTokenNode,
	isWhiteSpaceOrCommentNode,
	parseListOfComponentValues,
	type ComponentValue,
} from '@csstools/css-parser-algorithms';
import { isTokenComma, tokenize } from '@csstools/css-tokenizer';

/** Properties that a page names itself, `--brand`, by name, as they are written. */
export type OwnProperties = ReadonlyMap<string, string>;

/** How many a value may name, those included that they name in turn. Own choice; some name themselves. */
const most = 20;

/** Whether a value names properties of the page's own. */
export const namesOwn = (value: string): boolean => value.includes('var(');

/** The properties within an element that sets some, in front of those around it. */
export const ownWithin = (
	declared: Array<[string, string]>,
	outer: OwnProperties,
): OwnProperties => (declared.length === 0 ? outer : new Map([...outer, ...declared]));

/** A value with what its `var()` stand for; undefined where nothing does. */
export function withOwn(value: string, own: OwnProperties): string | undefined {
	let named = 0;

	const fillText = (text: string): string | undefined =>
		namesOwn(text) ? fill(parseListOfComponentValues(tokenize({ css: text }))) : text;

	const fill = (values: ComponentValue[]): string | undefined => {
		const parts = values.map(fillOne);
		return parts.includes(undefined) ? undefined : parts.join('');
	};

	const fillOne = (one: ComponentValue): string | undefined => {
		if (named > most) return undefined;
		if (!isFunctionNode(one) && !isSimpleBlockNode(one)) return one.toString();
		if (isFunctionNode(one) && one.getName() === 'var') return fillVar(one.value);
		const inside = fill(one.value);
		if (inside === undefined) return undefined;
		return isFunctionNode(one) ? `${one.getName()}(${inside})` : `(${inside})`;
	};

	const fillVar = (values: ComponentValue[]): string | undefined => {
		named += 1;
		const name = values.find((one) => !isWhiteSpaceOrCommentNode(one));
		const known = own.get(String(name).trim());
		const found = known === undefined ? undefined : fillText(known);
		const comma = values.findIndex((one) => isTokenNode(one) && isTokenComma(one.value));
		return found ?? (comma < 0 ? undefined : fill(values.slice(comma + 1)));
	};

	return fillText(value)?.trim();
}
