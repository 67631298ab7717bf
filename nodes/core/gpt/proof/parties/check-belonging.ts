import type { Json } from '../../../kernel/json';
import type { AnsweredField } from '../../task/result';
import { kindOf, type TaskField } from '../../task/task';
import type { TextDocument } from '../../text/document';
import { addressesTheReader } from '../../text/suspicion';
import { isQuotedHistory } from '../../text/mail-text';
import { issueOf, type IssueCode } from '../../words/issue-catalog';
import { statedDays } from '../dates/stated-days';
import type { FindRelativeDays } from '../setting';
import { announcedPhone } from './announced';
import { isGoBetween } from './go-between';
import { isMachineMail } from './machine-mail';
import { isOfOwnSide } from './own-side';
import { addressesIn, sidesOf, type Sides } from './sides';

interface Known {
	document: TextDocument;
	sides: Sides;
	findRelativeDays: FindRelativeDays;
}

/**
 * Holds accepted values that stand in a document and belong to something else: to whoever it is
 * addressed to, to a machine, to an older mail or number. The document is looked at once.
 */
export function createBelonging(
	document: TextDocument,
	{ own, findRelativeDays }: { own: string[] | undefined; findRelativeDays: FindRelativeDays },
) {
	const sides = sidesOf(document, own);
	const isMachine = isMachineMail(document, sides);
	return {
		sides,
		check(field: TaskField, answer: AnsweredField): AnsweredField {
			if (answer.status !== 'accepted' || kindOf(field) === 'written') return answer;
			if (isMachine) return hold(answer, 'MACHINE_MAIL');
			const place = placeOfValue(document.text, answer);
			if (!place) return answer;
			if (isOrdered(document.text, place)) return hold(answer, 'INJECTION_SUSPECTED');
			const value = String(answer.value);
			if (isOfOwnSide(field, value, place, sides)) return hold(answer, 'OWN_SIDE');
			if (
				kindOf(field) === 'copied' &&
				isGoBetween(field.label || field.name, document.text, place.start)
			)
				return hold(answer, 'OTHER_PERSON');
			if (isOfHead(field, document, place.start)) return hold(answer, 'OTHER_LINE');
			if (hasNewerAbove(field, place.start, { document, sides, findRelativeDays }))
				return hold(answer, 'OUTDATED');
			const rival = announcedPhone(field.label || field.name, value, document.text);
			return rival === undefined
				? answer
				: { ...hold(answer, 'RIVAL_VALUE'), rival: { value: rival, quote: rival } };
		},
	};
}

/** Whether a value is the day in the mail's own head, which says nothing of its matter. */
function isOfHead(
	{ type, label, name }: TaskField,
	{ mail, text }: TextDocument,
	at: number,
): boolean {
	if (!mail || at > text.indexOf('\n\n')) return false;
	const line = text.slice(text.lastIndexOf('\n', at - 1) + 1);
	const isDay = type === 'date' || type === 'datetime';
	return isDay && line.startsWith('Date:') && !ofMail.test(label || name);
}

/** Days of a mail itself. */
const ofMail = /mail|received|sent|message|inquir|enquir|request|contact|report|creat|open|date$/iu;

/** Whether a value stands in a line that gives orders to the machine, and in no other. */
function isOrdered(text: string, { start, end }: { start: number; end: number }): boolean {
	const from = text.lastIndexOf('\n', start - 1) + 1;
	const to = text.indexOf('\n', end);
	if (!addressesTheReader(text.slice(from, to < 0 ? text.length : to))) return false;
	const words = text.slice(start, end);
	const others = text.split('\n').filter((line) => holdsWhole(line, words));
	return others.every(addressesTheReader);
}

function holdsWhole(line: string, words: string): boolean {
	const at = line.indexOf(words);
	if (at < 0) return false;
	const beside = line.charAt(at - 1) + line.charAt(at + words.length);
	return !/[\p{L}\p{N}]/u.test(beside);
}

/** The same answer, for a person to look at. */
export function hold(answer: AnsweredField, code: IssueCode): AnsweredField {
	return { ...answer, status: 'review', issues: [...answer.issues, issueOf(code)] };
}

/** Where the value stands in its words, or the words where it does not as it is. */
function placeOfValue(
	text: string,
	{ value, evidence }: { value: Json; evidence: AnsweredField['evidence'] },
) {
	if (evidence?.start == null || evidence.end === null) return undefined;
	const { start, end } = evidence;
	const at = typeof value === 'string' ? text.slice(start, end).indexOf(value) : -1;
	return at < 0
		? { text, start, end }
		: { text, start: start + at, end: start + at + String(value).length };
}

/** Whether a value stands in an older mail alone, while the newer words above have one of its kind. */
function hasNewerAbove(field: TaskField, at: number, known: Known): boolean {
	const { text, mail } = known.document;
	// What somebody hands on is older than nothing.
	if (!mail || mail.forwardedFrom !== '' || !isQuotedHistory(text, at)) return false;
	const lines = text.split('\n');
	let start = 0;
	const own: string[] = [];
	const body = lines.findIndex((line) => line.trim() === '');
	for (const [index, line] of lines.entries()) {
		if (index > body && !isQuotedHistory(text, start)) own.push(line);
		start += line.length + 1;
	}
	return statesOne(field, own.join('\n'), known);
}

const phone = /\d(?:[\s()./-]{0,2}\d){6,}/u;

function statesOne({ type, label, name }: TaskField, words: string, known: Known): boolean {
	if (type === 'email') return addressesIn(words).length > 0;
	if (/phone|mobile|fax|telefon/iu.test(label || name)) return phone.test(words);
	if (type !== 'date' && type !== 'datetime') return false;
	const day = known.document.mail?.date.slice(0, 10) ?? '';
	return (
		statedDays(words).length > 0 ||
		known.findRelativeDays(words, /^\d{4}-\d{2}-\d{2}$/u.test(day) ? day : '2026-01-01').length > 0
	);
}
