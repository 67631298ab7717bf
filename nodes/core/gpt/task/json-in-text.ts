import { isJsonObject } from '../../kernel/json';
import { parseJson } from '../../kernel/parse-json';

/**
 * The one JSON object that a model's answer holds, with prose or a code fence around it and commas
 * behind the last entries as models write them; undefined when there is none, when there are
 * several, or when it is cut: nothing is completed and nothing chosen.
 */
export function readJsonObject(text: string): Record<string, unknown> | undefined {
	const start = text.indexOf('{');
	if (start < 0) return undefined;
	const { json, end } = withoutLastCommas(text, start);
	// Another object, or the rest of one that was closed too early.
	if (/[{}]/.test(text.slice(end))) return undefined;
	const parsed = parseJson(json);
	return isJsonObject(parsed) ? parsed : undefined;
}

/** What may stand before a comma that is left out: the end of a value. */
const endsValue = /[\w"}\]]$/;

/** The text from the bracket at `start` to the one that closes it, without commas before closing brackets. */
function withoutLastCommas(text: string, start: number): { json: string; end: number } {
	const kept: string[] = [];
	let from = start;
	let depth = 0;
	let comma: number | undefined;
	let beforeComma = '';
	let last = '';
	for (let at = start; at < text.length; at += 1) {
		const sign = text[at] ?? '';
		if (/\s/.test(sign)) continue;
		if (sign === '"') at = endOfText(text, at);
		else if (sign === '{' || sign === '[') depth += 1;
		else if (sign === '}' || sign === ']') {
			depth -= 1;
			if (comma !== undefined && endsValue.test(beforeComma)) {
				kept.push(text.slice(from, comma));
				from = comma + 1;
			}
			if (depth === 0) return { json: kept.join('') + text.slice(from, at + 1), end: at + 1 };
		}
		comma = sign === ',' ? at : undefined;
		if (sign === ',') beforeComma = last;
		last = sign;
	}
	return { json: '', end: text.length };
}

/** Where the text closes that opens at `start`; the end of all when it does not. */
function endOfText(text: string, start: number): number {
	for (let at = start + 1; at < text.length; at += 1) {
		if (text[at] === '\\') at += 1;
		else if (text[at] === '"') return at;
	}
	return text.length;
}
