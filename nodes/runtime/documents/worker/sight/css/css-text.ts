import { isCommentNode, type ComponentValue } from '@csstools/css-parser-algorithms';
import { TokenType, type CSSToken } from '@csstools/css-tokenizer';

/** CSS as a browser understands it: without comments, escapes undone, lower case, single spaces. */
export function plainCss(values: ComponentValue[]): string {
	const tokens = values.filter((value) => !isCommentNode(value)).flatMap((value) => value.tokens());
	return tokens.map(plainToken).join('').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** CSS as it is written, without comments: selectors have readers of their own for the rest. */
export function writtenCss(values: ComponentValue[]): string {
	const kept = values.filter((value) => !isCommentNode(value));
	return kept.join('').trim();
}

function plainToken(token: CSSToken): string {
	switch (token[0]) {
		case TokenType.Comment:
			return '';
		case TokenType.Whitespace:
			return ' ';
		case TokenType.Ident:
			return token[4].value;
		case TokenType.Function:
			return `${token[4].value}(`;
		case TokenType.Hash:
			return `#${token[4].value}`;
		case TokenType.Dimension:
			return `${token[4].value}${token[4].unit}`;
		default:
			return token[1];
	}
}
