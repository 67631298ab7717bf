import { failTool } from '../words/error-catalog';

export interface Token {
	kind: 'word' | 'text' | 'number' | 'sign' | 'end';
	text: string;
}

/** A field, a module or a keyword; with dots and arrows a path over lookups. */
const pattern =
	/\s+|(?<word>[A-Za-z_$][\w$]*(?:(?:\.|->)[A-Za-z_$][\w$]*)*)|(?<number>-?\d+(?:\.\d+)?(?![\w.]))|'(?<single>(?:''|[^'])*)'|"(?<double>(?:""|[^"])*)"|(?<sign>!=|>=|<=|[=<>(),])/y;

/** The query cut into tokens. Fails with QUERY_UNREADABLE at the first sign that belongs to none. */
export function tokensOf(query: string): Token[] {
	const tokens: Token[] = [];
	const reading = new RegExp(pattern);
	while (reading.lastIndex < query.length) {
		const at = reading.lastIndex;
		const groups = reading.exec(query)?.groups;
		if (groups === undefined) {
			const expected = 'It has no other signs, no comments and no closed brackets around names';
			throw failTool('QUERY_UNREADABLE', {
				parameter: 'query',
				near: query.slice(at, at + 20),
				expected,
			});
		}
		const { word, number, single, double, sign } = groups;
		if (word !== undefined) tokens.push({ kind: 'word', text: word });
		else if (number !== undefined) tokens.push({ kind: 'number', text: number });
		else if (single !== undefined)
			tokens.push({ kind: 'text', text: single.replaceAll("''", "'") });
		else if (double !== undefined)
			tokens.push({ kind: 'text', text: double.replaceAll('""', '"') });
		else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
	}
	return [...tokens, { kind: 'end', text: '' }];
}
