import {
	isSimpleBlockNode,
	isTokenNode,
	isWhiteSpaceOrCommentNode,
	parseListOfComponentValues,
	type ComponentValue,
} from '@csstools/css-parser-algorithms';
import { isTokenSemicolon, tokenize } from '@csstools/css-tokenizer';
import { plainCss } from './css-text';
import { countedOut } from './lengths';
import { toLonghands } from './longhands';
import { namesOwn } from './own-properties';
import { isValid } from './valid-values';

/** One property of one rule, both as a browser understands them. */
export interface Declaration {
	name: string;
	value: string;
	important: boolean;
}

/** CSS taken apart into its values; never fails, as browsers do not. */
export const readCss = (css: string): ComponentValue[] =>
	parseListOfComponentValues(tokenize({ css }));

/** Reads what stands in an attribute `style` or between the braces of a rule; what is broken is left out. */
export function readDeclarations(values: ComponentValue[]): Declaration[] {
	const found: Declaration[] = [];
	let open: ComponentValue[] = [];
	const close = () => {
		found.push(...readDeclaration(open));
		open = [];
	};
	for (const value of values) {
		if (isTokenNode(value) && isTokenSemicolon(value.value)) close();
		// A rule within the rule, which mail programs do not read.
		else if (isSimpleBlockNode(value) && value.startToken[1] === '{') open = [];
		else if (open.length > 0 || !isWhiteSpaceOrCommentNode(value)) open.push(value);
	}
	close();
	return found;
}

function readDeclaration(values: ComponentValue[]): Declaration[] {
	const text = plainCss(values);
	const [, name, value = '', important] = /^([\w-]+) ?: ?([^!]*)(! ?important)?$/.exec(text) ?? [];
	if (name === undefined || value.trim() === '') return [];
	const plain = countedOut(value.trim());
	// What it is, is known when those properties are.
	const known = namesOwn(plain) ? [[name, plain] as const] : longhandsOf(name, plain);
	return known.map(([longhand, own]) => ({
		name: longhand,
		value: own,
		important: important !== undefined,
	}));
}

/** The properties that a declaration sets, as far as browsers take the value. */
export const longhandsOf = (name: string, value: string) =>
	toLonghands(name, value).filter(([longhand, own]) => isValid(longhand, own));
