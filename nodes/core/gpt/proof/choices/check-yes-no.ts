import { foldText } from '../../text/fold';
import type { IssueCode } from '../../words/issue-catalog';
import { clausesOf, hasNegation } from '../negation';
import { sentenceAround } from '../sentence';
import type { Place } from '../setting';
import { wordPattern, wordsForTopic } from './concepts';

const anyOf = (words: string) =>
	new RegExp(
		words
			.split(' ')
			.map((word) => wordPattern(word.replaceAll('_', ' ')).source)
			.join('|'),
		'iu',
	);

const yes = anyOf(
	'yes yep sure agreed ja gerne oui sí si sì sim tak так да はい 是 是的 네 예 jawohl',
);
const no = anyOf('no nope nein non não nie ні нет いいえ 否 不 아니요 nee nej');
/** A form's or a talker's answer: alone, behind a colon, or at the start with a mark behind it. */
const answer = /(?:^|[:：]\s*)(\p{L}{1,9})(?=\s*$|\s?[,.!;、。])/gu;

const ticked = /(?:\[\s?[xX✓✔]\s?\]|\(\s?[xX✓✔]\s?\)|[☒☑✓✔])\s*/u;
const empty = /(?:\[\s{0,3}\]|\(\s{0,3}\)|[☐□])\s*/u;

/** Leaves open whether something is so. */
const open = anyOf(
	'if unless whether maybe perhaps possibly might eventually wenn falls sofern ob vielleicht eventuell si_le si_la si_vous peut-être éventuellement quizás quizá tal_vez acaso se_il se_la forse eventualmente misschien indien mocht talvez caso jeśli jeżeli gdyby może kanske ifall якщо можливо если もし かもしれ* たぶん 如果 也许 可能 만약 아마',
);
const question = /[?？]\s*["'”’»)]*$/u;

/** Denies by itself, beside "not" and its like. */
const refused = anyOf(
	'unwanted unnecessary unneeded unnötig nicht_nötig überflüssig inutile innecesari* onnodig zbędn* onödig* непотрібн* 不要 必要ありません 必要ない 결코 불필요',
);
/** Says that something is wanted or needed. */
const wanted = anyOf(
	'want wants wanted need needs needed require required interested like_to would_like please order brauchen benötigen wünschen möchten wollen gewünscht nötig bitte souhait* voul* besoin veuillez necesit* quer* deseamos vogliamo desideri* bisogno willen wensen nodig graag precis* potrzeb* chcemy prosimy behöv* vill потріб* хочемо просимо 必要 希望 不要 需要 필요*',
);

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

function answerOf(label: string, place: Place): boolean | undefined {
	const { text, start, end } = place;
	const quote = text.slice(start, end);
	const lineStart = text.lastIndexOf('\n', start - 1) + 1;
	const line = text.slice(lineStart, end);
	const boxes = [...line.matchAll(new RegExp(`${ticked.source}|${empty.source}`, 'gu'))];
	const box = boxes.at(-1)?.[0];
	if (box !== undefined) return ticked.test(box);

	const sentence = sentenceAround(text, place);
	const words = text.slice(sentence.start, sentence.end);
	for (const [, word = ''] of quote.matchAll(answer)) {
		if (no.test(word)) return false;
		if (yes.test(word)) return true;
	}
	if (open.test(words) || question.test(words.trim())) return undefined;

	const clause = text.slice(clauseStart(text, sentence.start, start), end);
	const topic = speaksOf(label, clause);
	if (!topic) return undefined;
	const clauses = clausesOf(clause).filter((one) => speaksOf(label, one) || wanted.test(one));
	return !(hasNegation(clauses.join(' ; ')) || refused.test(clause));
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
	const spoken = foldText(words).match(/\p{L}{2,}/gu) ?? [];
	const named = (foldText(label).match(/\p{L}{2,}/gu) ?? []).filter((word) => !wanted.test(word));
	return named.some((name) =>
		spoken.some(
			(word) => word === name || (name.length > stem && word.startsWith(name.slice(0, stem))),
		),
	);
}

/** Letters in which words of one root begin alike. */
const stem = 5;
