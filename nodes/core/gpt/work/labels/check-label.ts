import { checkNegation, checkQuote, noEvidence, readFromPicture } from '../../proof/evidence';
import { boxIn } from '../../proof/choices/check-yes-no';
import { isWhole } from '../../proof/passage';
import type { Evidence } from '../../task/result';
import { issueOf, type AnswerIssue } from '../../words/issue-catalog';

interface QuotedLabel {
	quote: string | null;
	evidence: Evidence | null;
	/** That none fits rests on no words. */
	isNone: boolean;
}

/** Why a category is not proven; `shown` says that the model saw pictures, too, whose words nobody finds. */
export function checkLabel(
	{ quote, evidence, isNone }: QuotedLabel,
	text: string,
	shown: boolean,
): AnswerIssue | undefined {
	if (isNone && text.trim() !== '') return undefined;
	const found = quote !== null && evidence !== null && evidence.match !== 'none';
	if (found) return checkLabelEvidence(quote, evidence, text);
	return shown ? readFromPicture : noEvidence(quote);
}

/** A category is a reading of the words, so they must be whole, as they stand, and not denied. */
function checkLabelEvidence(
	quote: string,
	evidence: Evidence,
	text: string,
): AnswerIssue | undefined {
	const { start, end } = evidence;
	if (start === null || end === null) return noEvidence(quote);
	if (!isWhole(text, start, end)) return noEvidence(quote);
	// Beside an empty box of a form stands what nobody said.
	const line = text.slice(text.lastIndexOf('\n', start) + 1, end);
	if (boxIn(line) === false) return issueOf('NEGATED');
	return checkQuote(quote, evidence, { derived: false }) ?? checkNegation(text, start, quote);
}
