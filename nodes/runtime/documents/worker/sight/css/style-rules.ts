import {
	isSimpleBlockNode,
	isTokenNode,
	isWhiteSpaceOrCommentNode,
	type ComponentValue,
} from '@csstools/css-parser-algorithms';
import {
	isTokenAtKeyword,
	isTokenCDC,
	isTokenCDO,
	isTokenSemicolon,
} from '@csstools/css-tokenizer';
import { plainCss, writtenCss } from './css-text';
import { readCss, readDeclarations, type Declaration } from './declarations';
import { holdsOnScreen } from './media';

export interface StyleRule {
	/** As it is written. */
	selectors: string;
	declarations: Declaration[];
}

/** The rules of a style sheet that hold on a usual screen, in their order; what is broken is left out. */
export const readStyleSheet = (css: string): StyleRule[] => readRules(readCss(css));

function readRules(values: ComponentValue[]): StyleRule[] {
	const rules: StyleRule[] = [];
	let before: ComponentValue[] = [];
	for (const value of values) {
		const token = isTokenNode(value) ? value.value : undefined;
		if (token && (isTokenCDO(token) || isTokenCDC(token))) continue;
		if (before.length === 0 && isWhiteSpaceOrCommentNode(value)) continue;
		if (isSimpleBlockNode(value) && value.startToken[1] === '{') {
			rules.push(...readRule(before, value.value));
			before = [];
		} else if (token && isTokenSemicolon(token) && atWord(before)) {
			before = [];
		} else {
			before.push(value);
		}
	}
	return rules;
}

function readRule(before: ComponentValue[], block: ComponentValue[]): StyleRule[] {
	const word = atWord(before);
	if (word === undefined) {
		return [{ selectors: writtenCss(before), declarations: readDeclarations(block) }];
	}
	return applies(word, plainCss(before.slice(1))) ? readRules(block) : [];
}

/** The `media` of `@media`; undefined for the beginning of a plain rule. */
function atWord([first]: ComponentValue[]): string | undefined {
	const token = first && isTokenNode(first) ? first.value : undefined;
	return token && isTokenAtKeyword(token) ? token[4].value.toLowerCase() : undefined;
}

function applies(word: string, condition: string): boolean {
	if (word === 'media') return holdsOnScreen(condition);
	// Other programs ask for themselves so.
	if (word === 'supports') return !/^not\b|-moz-|-ms-|-touch-/.test(condition);
	return word === 'layer';
}
