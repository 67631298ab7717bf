import { notInTwin, refuse, type Refused } from '../envelope.ts';

export interface Token {
	kind: 'word' | 'string' | 'number' | 'sign' | 'end';
	text: string;
	/** Place in the query, from 0. */
	at: number;
}

/** The API name of a field or module, or the path to a field over lookups. */
export const WORD = /^[A-Za-z_$][\w$]*(?:(?:\.|->)[A-Za-z_$][\w$]*)*/;
const NUMBER = /^-?\d+(?:\.\d+)?/;
const SIGN = /^(?:!=|>=|<=|[=<>(),#*])/;

/** The place a query cannot be read at; O26 gives it without the clause. */
export function syntaxError(near: Token): Refused {
	return refuse(400, 'SYNTAX_ERROR', 'unexpected token', {
		near: near.text,
		line: 1,
		column: near.at + 1,
	});
}

export const missingClause = (clause: string): Refused =>
	refuse(400, 'SYNTAX_ERROR', 'missing clause', { clause });

/** Cuts a query into words, strings, numbers and signs; a string may stand in single or double quotes. */
export function lex(query: string): Token[] {
	const tokens: Token[] = [];
	let at = 0;
	while (at < query.length) {
		const rest = query.slice(at);
		const blank = /^\s+/.exec(rest)?.[0];
		if (blank !== undefined) {
			at += blank.length;
			continue;
		}
		if (rest.startsWith("'") || rest.startsWith('"')) {
			const { text, length } = readString(rest, at);
			tokens.push({ kind: 'string', text, at });
			at += length;
			continue;
		}
		const word = WORD.exec(rest)?.[0];
		const number = NUMBER.exec(rest)?.[0];
		const sign = SIGN.exec(rest)?.[0];
		const text = word ?? number ?? sign;
		if (/^![A-Za-z]/.test(rest))
			throw notInTwin('criteria of the user such as !Leads.Owner.role.id');
		if (text === undefined) {
			throw syntaxError({ kind: 'sign', text: rest[0] ?? '', at });
		}
		const kind = word !== undefined ? 'word' : number !== undefined ? 'number' : 'sign';
		tokens.push({ kind, text, at });
		at += text.length;
	}
	return [...tokens, { kind: 'end', text: '', at }];
}

/** A quote within a text is doubled; what a backslash means no paper says, so it is one. */
function readString(rest: string, at: number): { text: string; length: number } {
	const quote = rest[0] ?? '';
	let text = '';
	for (let index = 1; index < rest.length; index += 1) {
		const char = rest[index] ?? '';
		if (char !== quote) text += char;
		else if (rest[index + 1] !== quote) return { text, length: index + 1 };
		else {
			index += 1;
			text += quote;
		}
	}
	throw syntaxError({ kind: 'string', text: rest.slice(0, 20), at });
}
