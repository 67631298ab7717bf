import {
	isSimpleBlockNode,
	isTokenNode,
	isWhiteSpaceOrCommentNode,
	parseListOfComponentValues,
	type ComponentValue,
} from '@csstools/css-parser-algorithms';
import { isTokenSemicolon, tokenize } from '@csstools/css-tokenizer';
import { plainCss } from './css-text';
import { toLonghands } from './longhands';

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
	const [, name, value = '', important] = /^([a-z-]+) ?: ?([^!]*)(! ?important)?$/.exec(text) ?? [];
	if (name === undefined || value.trim() === '') return [];
	return toLonghands(name, value.trim()).map(([longhand, own]) => ({
		name: longhand,
		value: own,
		important: important !== undefined,
	}));
}
