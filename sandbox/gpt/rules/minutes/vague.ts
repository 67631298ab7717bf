import { fold } from '../words.ts';

const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const ordinal =
	'(?:(?:twenty|thirty)-?)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)|\\d{1,2}(?:st|nd|rd|th)';
const month =
	'(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const day = `(?:(?:next |this |coming )?${weekday}|the (?:${ordinal})|\\d{1,2}(?:st|nd|rd|th|\\.)?(?: of)? ${month}|${month} \\d{1,2}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2})`;
const deadlines = new RegExp(
	`\\b(?:by|until|before|on|no later than) ${day}\\b|\\bby (?:the )?(?:end of|tomorrow|tonight|noon|next|this|then|mid|early|late|${month})\\b|\\b(?:today|tonight|tomorrow|this (?:morning|afternoon|evening|week)|next (?:week|month|${weekday})|(?:in|within) (?:an?|one|two|three|four|five|six|\\d{1,2}) (?:days?|weeks?|months?))\\b`,
);

/** Whether words name a day or a span by which, or on which, something is to be done. */
export function namesDeadline(text: string): boolean {
	return deadlines.test(fold(text));
}

const follows =
	'to|by|on|for|in|into|with|down|up|over|before|after|today|tonight|tomorrow|this|next|below|together|as|when|if|past|out|off|from|at|until|again|too|then|right|first|straight|myself|and|so|back';
const onlyPronoun = new RegExp(
	`^\\p{L}+(?: (?:back|up|down|out|over|to|with|at|into|together))*(?: (?:you|me|him|her|us))?(?: (?:it|them|this|that|these|those|one|some))(?=$|[,;:]| (?:${follows})\\b)`,
	'u',
);

/** Whether a task says what to do only by a pronoun, or not at all: "write it", "ask, so …". */
export function lacksObject(task: string): boolean {
	const folded = fold(task);
	return onlyPronoun.test(folded) || /^\p{L}+(?:,|$)/u.test(folded);
}
