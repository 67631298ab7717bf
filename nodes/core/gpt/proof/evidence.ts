import type { Json } from '../../kernel/json';
import { pageAt, type TextDocument } from '../text/document';
import { fold, type Folded } from '../text/fold';
import { isNegated } from './negation';
import { saysTheSame } from './passage';
import type { Evidence } from '../task/result';
import { issueOf, type AnswerIssue } from '../words/issue-catalog';
import { limits } from '../words/limits';

interface Span {
	start: number;
	end: number;
}

interface Word extends Span {
	text: string;
}

export const noEvidence = issueOf('EVIDENCE_MISSING');
const negated = issueOf('NEGATED');

/** Finds quotes in one document; the document is folded once. */
export function createEvidenceFinder(document: TextDocument) {
	let folded: Folded | undefined;
	let textWords: Word[] | undefined;

	const at = (span: Span, match: Evidence['match']): Evidence => ({
		quote: document.text.slice(span.start, span.end),
		...span,
		page: pageAt(document, span.start),
		match,
	});

	/**
	 * Where the quote stands in the document, and the words there: as it is, else folded, else by most
	 * of its words. Offsets are characters of `document.text`; match `none`, null offsets and the words
	 * as they were quoted when it is not there.
	 */
	return (quote: string): Evidence => {
		const trimmed = quote.trim();
		const none: Evidence = { quote, start: null, end: null, page: null, match: 'none' };
		if (!/[\p{L}\p{N}]/u.test(trimmed)) return none;

		const exact = document.text.indexOf(trimmed);
		if (exact >= 0) return at({ start: exact, end: exact + trimmed.length }, 'exact');

		folded ??= fold(document.text);
		const foldedQuote = fold(trimmed).text.trim();
		if (foldedQuote === '') return none;
		const place = folded.text.indexOf(foldedQuote);
		if (place >= 0) {
			const span = { start: place, end: place + foldedQuote.length };
			return at(original(folded, span), 'normalized');
		}

		textWords ??= words(folded.text);
		const fuzzy = findFuzzy(textWords, words(foldedQuote));
		return fuzzy ? at(original(folded, fuzzy), 'fuzzy') : none;
	};
}

/** Whether the document denies the passage from `start` on; a "no" may rest on that. */
export function checkNegation(text: string, start: number, value: Json): AnswerIssue | undefined {
	return value !== false && isNegated(text, start) ? negated : undefined;
}

/**
 * Why a quote does not prove by itself what was read from it; undefined when it does. A passage that
 * was found by most of its words must say the same as the quote, and proves a value only that is
 * `derived` from the passage itself.
 */
export function checkQuote(
	quote: string,
	evidence: Evidence,
	{ derived }: { derived: boolean },
): AnswerIssue | undefined {
	if (evidence.match === 'none') return noEvidence;
	if (evidence.match !== 'fuzzy') return undefined;
	if (!saysTheSame(quote, evidence.quote)) return issueOf('EVIDENCE_CHANGED');
	return derived ? undefined : issueOf('EVIDENCE_INEXACT');
}

function words(folded: string): Word[] {
	return [...folded.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
		text: match[0],
		start: match.index,
		end: match.index + match[0].length,
	}));
}

function original(folded: Folded, span: Span): Span {
	return {
		start: folded.offsets[span.start] ?? 0,
		end: folded.offsets[span.end] ?? folded.offsets.at(-1) ?? 0,
	};
}

/** Slides a window over the text and takes the one that holds most of the quote's words in order. */
function findFuzzy(textWords: Word[], quoteWords: Word[]): Span | undefined {
	if (quoteWords.length < limits.leastLooseWords || quoteWords.length > limits.mostLooseWords)
		return undefined;
	const places = nextPlaces(quoteWords.map((word) => word.text));
	const reach = Math.ceil(quoteWords.length / limits.looseDensity);
	let best: { found: number; span: Span } | undefined;
	for (const [from, first] of textWords.entries()) {
		if (!places.has(first.text)) continue;
		let next = 0;
		let found = 0;
		let last = first;
		const end = Math.min(textWords.length, from + reach);
		for (let at = from; at < end; at += 1) {
			const word = textWords[at];
			const hit = word && places.get(word.text)?.[next];
			if (word === undefined || hit === undefined || hit < 0) continue;
			found += 1;
			next = hit + 1;
			last = word;
		}
		if (!best || found > best.found) best = { found, span: { start: first.start, end: last.end } };
		if (best.found === quoteWords.length) break;
	}
	return best && best.found / quoteWords.length >= limits.looseCoverage ? best.span : undefined;
}

/** For each word of the quote where it stands next, from each place in the quote on. */
function nextPlaces(quote: string[]): Map<string, number[]> {
	const places = new Map(quote.map((word): [string, number[]] => [word, []]));
	for (const [word, next] of places) {
		for (let from = quote.length; from >= 0; from -= 1) {
			next[from] = quote[from] === word ? from : (next[from + 1] ?? -1);
		}
	}
	return places;
}
