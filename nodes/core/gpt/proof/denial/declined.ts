import { anyOf } from '../choices/any-of';
import answers from '../choices/answers.json';
import { question } from '../choices/asked-for';
import { unsuited } from '../dates/fate-words';
import { statedDays } from '../dates/stated-days';
import { sentenceAround } from '../sentence';
import { wordsIn } from './negation';

const no = anyOf(answers.no);
const yes = anyOf(answers.yes);

/** Characters behind a question in which it is answered. */
const reach = 120;
/** The name of who speaks next, or the mark of a line. */
const speaker = /^\s*(?:[-–>•]\s*)?(?:\[?\d[\d:.]*\]?\s*)?(?:\p{Lu}[^\n:：]{0,40}[:：]\s*)?/u;

/**
 * Whether a value stands in a question that is answered with "no" or, of a day, with another one:
 * `Shall we start on 9 November? – No, that is too early.`
 */
export function isDeclined(text: string, span: { start: number; end: number }): boolean {
	const sentence = sentenceAround(text, span);
	if (!question.test(text.slice(sentence.start, sentence.end).trim())) return false;
	const behind = text.slice(sentence.end, sentence.end + reach);
	// Who goes on in the same line does not answer.
	if (!/^[^\S\n]{0,4}\n/u.test(behind)) return false;
	const rest = behind.replace(speaker, '');
	const first = wordsIn(rest)[0] ?? '';
	if (first === '' || yes.test(first)) return false;
	const [clause = ''] = rest.split(/[.,;!?\n]/u, 1);
	if (no.test(first) || unsuited.test(clause)) return true;
	const asked = statedDays(text.slice(sentence.start, sentence.end));
	const [answer] = statedDays(rest);
	return (
		asked.length > 0 &&
		answer !== undefined &&
		asked.every(({ day, month }) => day !== answer.day || month !== answer.month)
	);
}
