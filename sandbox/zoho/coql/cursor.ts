import { syntaxError, WORD, type Token } from './lexer.ts';

const KEYWORDS =
	/^(select|from|where|and|or|not|in|like|between|is|null|group|order|by|limit|offset|as|asc|desc)$/i;

/** Walks over the tokens of a query; what does not fit is refused with its place. */
export interface Cursor {
	peek(): Token;
	next(): Token;
	/** The text of the next token, which must be of that kind. */
	take(kind: Token['kind']): string;
	/** A name that is no keyword. */
	name(): string;
	/** A name of a column, which may stand in quotes as reserved words must (K171, answer 1; K81). */
	column(): string;
	/** A whole number from 0. */
	count(): number;
	keyword(word: string): void;
	takeKeyword(word: string): boolean;
	sign(text: string): void;
	takeSign(text: string): boolean;
	end(): void;
}

export function createCursor(tokens: Token[]): Cursor {
	const last: Token = { kind: 'end', text: '', at: 0 };
	let place = 0;
	const peek = () => tokens[place] ?? last;
	const fail = () => syntaxError(peek());
	const accept = (fits: boolean): boolean => {
		if (fits) place += 1;
		return fits;
	};
	const cursor: Cursor = {
		peek,
		next: () => {
			const token = peek();
			place += 1;
			return token;
		},
		take: (kind) => {
			const token = peek();
			if (!accept(token.kind === kind)) throw fail();
			return token.text;
		},
		name: () => {
			const token = peek();
			if (!accept(token.kind === 'word' && !KEYWORDS.test(token.text))) throw fail();
			return token.text;
		},
		column: () => {
			const { kind, text } = peek();
			if (kind !== 'string') return cursor.name();
			if (!accept(WORD.exec(text)?.[0] === text)) throw fail();
			return text;
		},
		count: () => {
			const { kind, text } = peek();
			if (!accept(kind === 'number' && /^\d+$/.test(text))) throw fail();
			return Number(text);
		},
		keyword: (word) => {
			if (!cursor.takeKeyword(word)) throw fail();
		},
		takeKeyword: (word) => accept(peek().kind === 'word' && peek().text.toLowerCase() === word),
		sign: (text) => {
			if (!cursor.takeSign(text)) throw fail();
		},
		takeSign: (text) => accept(peek().kind === 'sign' && peek().text === text),
		end: () => {
			if (peek().kind !== 'end') throw fail();
		},
	};
	return cursor;
}
