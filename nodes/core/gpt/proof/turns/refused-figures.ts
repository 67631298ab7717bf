import type { Turn } from '../../text/turns';
import { fateOfDay } from '../dates/fate-of-day';
import { unsuited } from '../dates/fate-words';
import { statedDays } from '../dates/stated-days';
import { isDeclined } from '../denial/declined';
import { isDeniedBehind, isGone } from '../denial/denied-behind';
import { isDenied, isNumberNegated } from '../denial/negation';
import { writtenNumbers } from '../numbers/written-numbers';
import { isOutdated } from '../old/is-outdated';

interface Span {
	start: number;
	end: number;
}

/** Words behind a number in which the verb of its clause is denied. */
const verbWords = 4;
/** Smaller ones are said as a pair or a single one as well. */
const least = 3;

/**
 * Whether a text has a number or day that the turns around name only to deny it, to ask for it in vain, or
 * as what was before: `five scanners` for `three, not five`.
 */
export function hasRefusedFigure(text: string, near: Turn[]): boolean {
	const said = near.map((turn) => `${turn.speaker}: ${turn.text}`).join('\n');
	const days = statedDays(said);
	const own = statedDays(text);
	const isOffDay = own.some(({ day, month }) =>
		isRefused(
			days.filter((one) => one.day === day && one.month === month),
			(span) =>
				fateOfDay(said, span, days) === 'gone' ||
				isDeclined(said, span) ||
				isDenied(said, span.start, span.end),
		),
	);
	if (isOffDay) return true;
	const numbers = outside(writtenNumbers(said), days);
	return outside(writtenNumbers(text), own).some(({ readings, start, end }) => {
		const value = readings[0]?.value ?? 0;
		// The text says itself what it is not.
		if (isNumberRefused(text, { start, end })) return false;
		const same = numbers.filter((one) => one.readings.some((reading) => reading.value === value));
		return value >= least && isRefused(same, (span) => isNumberRefused(said, span));
	});
}

/** Whether the turns around name the words for a day only to say that it does not do: `Morgen lukt niet`. */
export function isRefusedDue(due: string, near: Turn[]): boolean {
	const places = near.flatMap(({ text }) => {
		const at = text.toLowerCase().indexOf(due.toLowerCase());
		return at < 0 || due === '' ? [] : [text.slice(at + due.length)];
	});
	return (
		places.length > 0 &&
		places.every((rest) => {
			const [clause = ''] = rest.split(/[.,;!?]/u, 1);
			return clause.trim().split(/\s+/u).length <= verbWords && unsuited.test(clause);
		})
	);
}

const isRefused = <One extends Span>(places: One[], refuses: (span: One) => boolean): boolean =>
	places.length > 0 && places.every(refuses);

/** Before a number that is a bound and no less said for it: `not more than three`. */
const bound =
	/(?<!\p{L})(?:(?:more|less|fewer|over|mehr|weniger|plus|moins|más|menos|più|meno|meer|minder|mais|więcej|mniej|mer|mindre|fler|більше|менше)\s(?:than|als|que|de|di|dan|niż|än|end|enn|ніж)|(?:до|over|über|unter))\s$/iu;

const isNumberRefused = (said: string, span: Span): boolean =>
	!bound.test(said.slice(Math.max(0, span.start - 20), span.start)) && isRefusedAt(said, span);

const isRefusedAt = (said: string, span: Span): boolean =>
	isNumberNegated(said, span.start) ||
	isDenied(said, span.start, span.end) ||
	isDeniedBehind(said, span, verbWords) ||
	isGone(said, span.end) ||
	isDeclined(said, span) ||
	isOutdated('', said, span);

const outside = <One extends Span>(some: One[], days: Span[]): One[] =>
	some.filter(({ start, end }) => !days.some((day) => day.start < end && start < day.end));
