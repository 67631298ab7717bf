import { foldText } from '../../text/fold';
import type { IssueCode } from '../../words/issue-catalog';
import { clausesOf } from '../denial/negation';
import { sentenceAround } from '../sentence';
import type { Place } from '../setting';
import { anyOf } from './any-of';
import words from './answers.json';
import { question } from './asked-for';
import { wordPattern, wordsForTopic } from './concepts';
import { asksForDenial, countDenials, isRefusal, topicOf } from '../denial/refusals';

const yes = anyOf(words.yes);
const no = anyOf(words.no);
/** A form's or a talker's answer: alone, behind a colon, or at the start with a mark behind it. */
const answer = /(?:^|[:：]\s*)(\p{L}{1,9})(?=\s*$|\s?[,.!;、。])/gu;

const ticked = /(?:\[\s?[xX✓✔]\s?\]|\(\s?[xX✓✔]\s?\)|[☒☑✓✔])\s*/u;
const anyBox = /(?:\[\s{0,3}[xX✓✔]?\s?\]|\(\s{0,3}[xX✓✔]?\s?\)|[☒☑✓✔☐□])\s*/gu;

/** Leaves open whether something is so. */
export const open = anyOf(words.open);

/** Says that something is wanted or needed. */
const wanted = anyOf(words.wanted);

/**
 * Whether the words at a place answer what a yes/no field asks: a box, a form's word, or a sentence
 * that speaks of it. Questions and conditions answer nothing, and silence is no "no".
 */
export function checkYesNo(value: boolean, label: string, place: Place): IssueCode | undefined {
	const said = answerOf(label, place);
	if (said === undefined) return 'UNANSWERED';
	if (said === value) return undefined;
	return value ? 'NEGATED' : 'OTHER_VALUE';
}

/**
 * Whether the last box of a line of a form is ticked, or of two for "yes" and "no" which; null where both
 * or none of them is, undefined where there is no box.
 */
export function boxIn(line: string): boolean | null | undefined {
	const boxes = [...line.matchAll(anyBox)];
	const answers = boxes.length > 1 ? answersIn(line, boxes) : [];
	if (answers.length > 1) {
		const [said, other] = answers.filter((one) => one.ticked);
		return said && !other ? said.says : null;
	}
	const box = boxes.at(-1)?.[0];
	return box === undefined ? undefined : ticked.test(box);
}

const endOf = (box: RegExpExecArray | undefined): number => (box ? box.index + box[0].length : 0);

/** The boxes for "yes" and "no" of a line, each before its word or behind it: `[ ] yes [x] no`. */
function answersIn(
	line: string,
	boxes: RegExpExecArray[],
): Array<{ says: boolean; ticked: boolean }> {
	const isBehind = /\p{L}/u.test(line.slice(endOf(boxes.at(-1))));
	return boxes.flatMap(({ 0: box, index }, at) => {
		const words = isBehind
			? line.slice(index + box.length, boxes[at + 1]?.index)
			: line.slice(endOf(boxes[at - 1]), index);
		const word = wordsOf(words).at(isBehind ? 0 : -1) ?? '';
		const says = yes.test(word) || (no.test(word) ? false : undefined);
		return says === undefined ? [] : [{ says, ticked: ticked.test(box) }];
	});
}

function answerOf(label: string, { text, start, end }: Place): boolean | undefined {
	const quote = text.slice(start, end);
	const sentence = sentenceAround(text, { start, end });
	const words = text.slice(sentence.start, sentence.end);
	if (!speaksOf(label, words)) return answerToQuestion(label, text.slice(0, start), quote);
	const opposite = asksForDenial(label);
	/** What a form says of its own words, which may be those of the label or their opposite. */
	const formed = (said: boolean, form: string) => (opposite && !asksForDenial(form) ? !said : said);

	const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, end);
	const box = boxIn(line);
	if (box === null) return undefined;
	if (box !== undefined) return formed(box, line);
	for (const { 0: match, 1: word = '', index } of quote.matchAll(answer)) {
		// "No, do not call" says yes to a field that asks for that.
		if (opposite && !/^[:：]/u.test(match)) continue;
		if (no.test(word)) return formed(false, quote.slice(0, index));
		if (yes.test(word)) return formed(true, quote.slice(0, index));
	}
	if (open.test(words) || question.test(words.trim())) return undefined;

	const clause = text.slice(clauseStart(text, sentence.start, start), end);
	if (!speaksOf(label, clause)) return undefined;
	const clauses = clausesOf(clause).filter((one) => speaksOf(label, one) || wanted.test(one));
	const denials = countDenials(clauses.join(' ; ')) || countDenials(clause);
	if (denials > 1) return undefined;
	// That a mail did not come is no wish for none.
	if (opposite && denials === 1 && !clausesOf(clause).some(isRefusal)) return undefined;
	return (denials === 1) === opposite;
}

/** Characters of a question that is answered in the next line. */
const questionReach = 160;

/** What a line that begins with "yes" or "no" answers to the question in the line above. */
function answerToQuestion(label: string, before: string, quote: string): boolean | undefined {
	const asked = before.slice(-questionReach).trimEnd().split('\n').at(-1) ?? '';
	if (!before.endsWith('\n') || !question.test(asked) || !speaksOf(label, asked)) return undefined;
	const [, first = ''] = /^\s*(\p{L}{1,9})(?=\s*$|\s?[,.!;、。])/u.exec(quote) ?? [];
	if (asksForDenial(label) || countDenials(asked) > 0) return undefined;
	return no.test(first) ? false : yes.test(first) || undefined;
}

/** Where the clause begins that a quote begins in. */
function clauseStart(text: string, from: number, start: number): number {
	const before = text.slice(from, start);
	const last = clausesOf(`${before}\u0001`).at(-1) ?? '';
	return start - Math.max(0, last.length - 1);
}

/** Whether words are about what a label names, by the beginnings of its words or in another language. */
function speaksOf(label: string, words: string): boolean {
	if (wordsForTopic(label).some((word) => wordPattern(word).test(words))) return true;
	const spoken = wordsOf(words);
	const named = wordsOf(topicOf(label)).filter((word) => !wanted.test(word));
	if (named.length === 0 && asksForDenial(label)) return asksForDenial(words);
	return named.some((name) =>
		spoken.some(
			(word) =>
				word === name ||
				word === `${name}s` ||
				(name.length > stem && word.startsWith(name.slice(0, stem))) ||
				rootOf(word) === rootOf(name),
		),
	);
}

const wordsOf = (text: string): string[] =>
	foldText(text)
		.replace(/(?<!\p{L})e-(?=mail)/gu, 'e')
		.match(/\p{L}{2,}/gu) ?? [];

/** A word without the endings of English verbs: `signed`, `signing`. */
const rootOf = (word: string): string => word.replace(/(?<=\p{L}{4})(?:ing|ed)$/u, '');

/** Letters in which words of one root begin alike. */
const stem = 5;
