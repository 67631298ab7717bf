import type { Json } from '../../kernel/json';
import { kindOf, type TaskField } from '../task/task';
import { issueOf, type AnswerIssue, type IssueCode } from '../words/issue-catalog';
import { checkChoice } from './choices/check-choice';
import { checkYesNo } from './choices/check-yes-no';
import { checkCopied } from './copied/check-copied';
import { checkDay, placeOfDay } from './dates/check-day';
import { checkMoment } from './dates/check-moment';
import { withoutOtherDays } from './dates/stated-days';
import { isEmptyPhrase } from './empty-phrase';
import { isDeclined } from './denial/declined';
import { isDeniedBehind, isGone } from './denial/denied-behind';
import { isDenied, isNumberNegated } from './denial/negation';
import { checkNumber } from './numbers/check-number';
import { isPieceForWhole } from './numbers/piece-price';
import { isOutdated } from './old/is-outdated';
import type { RecordLabels } from './lines/line-kind';
import { isInCanceledRow } from './lines/canceled-row';
import { isInOtherRow } from './lines/named-row';
import { isOtherLine } from './lines/other-line';
import { isPageMark, withoutPageMarks } from './page-marks';
import type { Place, Setting } from './setting';

/**
 * Whether a value follows from the words of a document at a place, each kind in its own way: a copied
 * one stands there, a rule leads to a derived one, a written one rests on words that say something.
 * `quote` is what the model quoted, `place` the whole words of it. Gives the reason for a review.
 */
export function checkValue(
	field: TaskField,
	value: Json,
	{ quote, ...read }: Reading & { quote: string },
): AnswerIssue | undefined {
	const code = isPageMark(quote)
		? 'PAGE_MARK'
		: isTooShort(quote)
			? 'QUOTE_TOO_SHORT'
			: checkKind(field, value, { quote, ...read });
	return code && issueOf(code);
}

/** One letter or digit; a letter of Chinese or Japanese is a word. */
const isTooShort = (quote: string): boolean => {
	const signs = quote.match(/[\p{L}\p{N}]/gu) ?? [];
	return signs.length < 2 && !/\p{Script=Han}/u.test(quote);
};

function checkKind(
	field: TaskField,
	value: Json,
	{ quote, place, setting, record = alone }: Reading & { quote: string },
): IssueCode | undefined {
	switch (kindOf(field)) {
		case 'written':
			if (isEmptyPhrase(quote)) return 'EMPTY_PHRASE';
			return String(value).length > (field.maxLength ?? Infinity) ? 'TOO_LONG' : undefined;
		case 'copied':
			return checkPlaced(
				checkCopied(String(value), place, {
					email: field.type === 'email',
					label: `${field.label} ${field.name}`,
				}),
				{
					value: String(value),
					label: field.label || field.name,
					asked: `${field.label || field.name} ${field.description}`,
					place,
					record,
					denies: ({ start, end }) =>
						isGone(place.text, end) ||
						(/\d/u.test(String(value))
							? isNumberNegated(place.text, start)
							: isDenied(place.text, start, end)),
				},
			);
		case 'derived':
			return checkDerived(field, value, { place, setting, record });
	}
}

/** Where words stand, and what they are read with. */
interface Reading {
	place: Place;
	setting: Setting;
	/** What the field is asked with; nothing, when left out. */
	record?: RecordLabels;
}

const alone: RecordLabels = { of: 'company', others: [] };

interface Placed {
	value: string;
	label: string;
	/** The label, and what the field is said to be. */
	asked: string;
	place: Place;
	record: RecordLabels;
	/** Whether the words beside the value deny it. */
	denies: (span: { start: number; end: number }) => boolean;
}

function checkDerived(
	field: TaskField,
	value: Json,
	{ place, setting, record = alone }: Reading,
): IssueCode | undefined {
	const label = field.label || field.name;
	const asked = `${label} ${field.description}`;
	switch (field.type) {
		case 'number':
		case 'integer': {
			const found = checkNumber(Number(value), place, setting);
			if (typeof found !== 'string' && isPieceForWhole(label, place.text, found))
				return 'OTHER_LINE';
			// A number in words or with a scale is not looked for in other lines.
			return checkPlaced(found, {
				value: quotedDigits(value, place),
				label,
				asked,
				place,
				record,
				denies: (span) => isThingDenied(place.text, span),
			});
		}
		case 'date':
		case 'datetime': {
			const check = field.type === 'date' ? checkDay : checkMoment;
			const doubt = check(String(value), withBlankMarks(place), setting, label);
			const { start: at, end } = placeOfDay(String(value).slice(0, 10), place);
			return (
				doubt ??
				checkPlaced(
					{ at, end },
					{
						value: '',
						label,
						asked,
						place,
						record,
						denies: (span) => isThingDenied(withoutOtherDays(place.text, span), span),
					},
				)
			);
		}
		case 'choice':
		case 'choices':
			return checkChoice((Array.isArray(value) ? value : [value]).map(String), field, place);
		default:
			return checkYesNo(value === true, label, place);
	}
}

const quotedDigits = (value: Json, { text, start, end }: Place): string => {
	const digits = String(value).replace(/\D/gu, '');
	return text.slice(start, end).replace(/\D/gu, '').includes(digits) ? digits : '';
};

const withBlankMarks = (place: Place): Place => ({ ...place, text: withoutPageMarks(place.text) });

const isThingDenied = (text: string, span: { start: number; end: number }): boolean =>
	isDenied(text, span.start, span.end) ||
	isGone(text, span.end) ||
	isDeniedBehind(text, span, thingWords);

/** Words behind a number or a day in which the verb of its clause is denied: `40 chairs are not`. */
const thingWords = 4;

/** What stands somewhere must not be denied there, nor be the old one, nor be of another line. */
function checkPlaced(
	found: IssueCode | { at: number; end?: number },
	{ value, label, asked, place, record, denies }: Placed,
): IssueCode | undefined {
	if (typeof found === 'string') return found;
	const { at, end = at + value.length } = found;
	const span = { start: at, end };
	if (denies(span) || isDeclined(place.text, span)) return 'NEGATED';
	if (isOutdated(label, place.text, span)) return 'OUTDATED';
	if (isInCanceledRow(label, place.text, at)) return 'NEGATED';
	if (isInOtherRow(asked, place.text, at)) return 'OTHER_LINE';
	return isOtherLine(label, { value, at, end, record }, place) ? 'OTHER_LINE' : undefined;
}
