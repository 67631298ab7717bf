import type { Json } from '../../kernel/json';
import { pageAt, type TextDocument } from '../text/document';
import { fold, type Folded } from '../text/fold';
import { placeOf } from '../text/place-of';
import { findLoosely, words, type Span, type Word } from './loose-quote';
import { isNegated } from './denial/negation';
import { saysTheSame } from './passage';
import type { Evidence } from '../task/result';
import { issueOf, type AnswerIssue } from '../words/issue-catalog';
import { limits } from '../words/limits';

/** Words of a picture cannot be found in the text; `shown` says that the model saw one. */
export const readFromPicture = issueOf('READ_FROM_PICTURE');
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
	 * as they were quoted when it is not there. One that is too long is not looked for, and cut.
	 */
	return (quote: string): Evidence => {
		const shown = quote.slice(0, limits.quoteCharacters);
		const none: Evidence = { quote: shown, start: null, end: null, page: null, match: 'none' };
		if (isTooLong(quote)) return none;
		const trimmed = quote.trim();
		if (!/[\p{L}\p{N}]/u.test(trimmed)) return none;

		const exact = placeOf(document.text, trimmed);
		if (exact >= 0) return at({ start: exact, end: exact + trimmed.length }, 'exact');

		folded ??= fold(document.text);
		const foldedQuote = fold(trimmed).text.trim();
		if (foldedQuote === '') return none;
		const place = placeOf(folded.text, foldedQuote);
		if (place >= 0) {
			const span = { start: place, end: place + foldedQuote.length };
			return at(original(folded, span), 'normalized');
		}

		textWords ??= words(folded.text);
		const fuzzy = findLoosely(textWords, words(foldedQuote));
		return fuzzy ? at(original(folded, fuzzy), 'fuzzy') : none;
	};
}

const isTooLong = (quote: string) => quote.length > limits.quoteCharacters;

/** What is said of a quote that was not found, or of none. */
export const noEvidence = (quote: string | null): AnswerIssue =>
	issueOf(isTooLong(quote ?? '') ? 'QUOTE_TOO_LONG' : 'EVIDENCE_MISSING');

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
	if (evidence.match === 'none') return noEvidence(quote);
	if (evidence.match !== 'fuzzy') return undefined;
	if (!saysTheSame(quote, evidence.quote)) return issueOf('EVIDENCE_CHANGED');
	return derived ? undefined : issueOf('EVIDENCE_INEXACT');
}

function original(folded: Folded, span: Span): Span {
	return {
		start: folded.offsets[span.start] ?? 0,
		end: folded.offsets[span.end] ?? folded.offsets.at(-1) ?? 0,
	};
}
