import { isOtherLanguage } from '../../text/function-words';
import type { Turn } from '../../text/turns';
import { issueOf, type AnswerIssue } from '../../words/issue-catalog';
import { limits } from '../../words/limits';
import { isLeftOpen } from './polarity/decided';
import { isFlipped, type PointKind } from './polarity/flipped';
import { hasRefusedFigure } from './refused-figures';
import { saidNumbers, unsaidNumbers } from './said-numbers';
import { countShared, subjectOf, type Subject } from './shared-words';
import { isTakenBack, mayTakeBack } from './polarity/taken-back';
import { createPartReader } from './polarity/parts';
import { isDeniedTime, isOtherPeriod } from './polarity/denied-times';
import { areExchanged, hasUnsaidCount, isOtherAmount } from './said-together';
import { citedTurns, type Talk } from './talk';

/** Text that GPT wrote, and the numbers of the turns it names. */
interface Written {
	text: string;
	turns: number[];
}

/** Says what speaks against texts that GPT wrote about a transcript. */
export interface PointChecker {
	/** A task must speak of something that the turns around do. */
	checkTask(task: Written): AnswerIssue[];
	/** A point may be put freely; it is doubtful when nobody speaks of it, or others do. */
	checkPoint(point: Written): AnswerIssue[];
	/** A decision is a point, and must not turn round what was said. */
	checkDecision(decision: Written): AnswerIssue[];
	/** What is to come: most of it must have been spoken of, whoever it names. */
	checkNextStep(text: string): AnswerIssue[];
	/** A text about the whole call. */
	checkText(text: string): AnswerIssue[];
	/** Whether GPT wrote in another language than was spoken, so that words cannot be compared. */
	translated: boolean;
}

/** Languages whose numbers in words are read. */
const readsNumbers = new Set('en de fr es it nl pt sv'.split(' '));

/** `all` is what GPT wrote, together: its language is told from that. */
export function createPointChecker(talk: Talk, all: string): PointChecker {
	const { turns, language } = talk;
	const translated = isOtherLanguage(all, language);
	const spoken = [...talk.header, ...turns.map(({ text }) => text)].join('\n');
	// In languages whose numbers in words are not read, a digit may stand for any word.
	const said = readsNumbers.has(language ?? '') ? saidNumbers(spoken) : undefined;
	const checkNumbers = (text: string, near?: Turn[]): AnswerIssue[] => {
		if (!said) return [];
		const here = near
			? saidNumbers([...talk.header, ...near.map(({ text }) => text)].join('\n'))
			: said;
		return unsaidNumbers(text, here).length > 0 ? [issueOf('NUMBER_NOT_SAID')] : [];
	};
	const shares = (subject: Subject, some: Turn[]) =>
		some.map((turn) => countShared(subject, talk.subjectOf(turn)));
	const people = subjectOf(turns.map(({ speaker }) => speaker).join(' '), language);
	const notInTurns = translated ? issueOf('WRITTEN_IN_OTHER_LANGUAGE') : issueOf('NOT_IN_TURNS');

	const read = createPartReader(language);
	const retractions = turns.filter((turn) => mayTakeBack(turn.text));
	/** What the turns it names, and those beside, say against a text. */
	const contradict = (
		{ text, turns: numbers }: Written,
		kind: PointKind,
	): AnswerIssue['code'] | undefined => {
		const near = around(talk, numbers);
		const last = numbers.reduce((latest, number) => Math.max(latest, number), 0);
		const said = near.map((turn) => ({ ...turn, cited: numbers.includes(turn.number) }));
		const cited = said.filter((turn) => turn.cited);
		if (isFlipped(text, { said, read, kind })) return 'NEGATED';
		if (kind !== 'point' && hasRefusedFigure(text, near)) return 'NEGATED';
		const later = retractions.filter(({ number }) => number > last);
		if (isTakenBack(text, { later: later.map((turn) => turn.text), read })) return 'TAKEN_BACK';
		const words = cited.map((turn) => turn.text).join('\n');
		if (kind === 'decision' && isDeniedTime(read(text), read(words))) return 'NEGATED';
		if (isOtherPeriod(text, words)) return 'DAY_OFF';
		if (kind === 'decision' && isLeftOpen(text, { said, read })) return 'NOT_DECIDED';
		return undefined;
	};
	const check = (point: Written, kind: PointKind): AnswerIssue[] => {
		const text = point.text.slice(0, limits.pointCharacters);
		const numbers = point.turns.slice(0, limits.namedTurns);
		const near = around(talk, numbers);
		const words = citedTurns(talk, numbers)
			.map((turn) => turn.text)
			.join('\n');
		const numbered = checkNumbers(text, near);
		if (numbered.length === 0 && said) {
			const beside = saidNumbers(near.map((turn) => turn.text).join('\n'));
			if (
				hasUnsaidCount(text, beside) ||
				isOtherAmount(text, words, language) ||
				areExchanged(text, words, language)
			)
				numbered.push(issueOf('NUMBER_NOT_SAID'));
		}
		const code = contradict({ text, turns: numbers }, kind);
		const issues = [...numbered, ...(code ? [issueOf(code)] : [])];
		const subject = subjectOf(text, language);
		if (shares(subject, near).some((count) => count > 0)) return issues;
		if (translated) return [...issues, notInTurns];
		const most = talk.mostShared(subject);
		const isElsewhere = most >= limits.elsewhereWords;
		return most === 0 || isElsewhere ? [...issues, notInTurns] : issues;
	};
	const checkText = (text: string): AnswerIssue[] => {
		const issues = checkNumbers(text);
		const subject = subjectOf(text, language);
		if (translated || subject.words.length === 0) return issues;
		return talk.mostShared(subject) > 0 ? issues : [...issues, issueOf('NOT_IN_TURNS')];
	};

	return {
		translated,
		checkTask({ text, turns: numbers }) {
			const near = shares(subjectOf(text, language), around(talk, numbers));
			const code = contradict(
				{ text: text.slice(0, limits.pointCharacters), turns: numbers },
				'task',
			);
			return [
				...checkNumbers(text),
				...(code ? [issueOf(code)] : []),
				...(near.some((count) => count > 0) ? [] : [notInTurns]),
			];
		},
		checkPoint: (point) => check(point, 'point'),
		checkDecision: (decision) => check(decision, 'decision'),
		checkNextStep(text) {
			const issues = checkText(text);
			const { words } = subjectOf(text, language);
			const own = words.filter((word) => !/\d/u.test(word) && !people.words.includes(word));
			const found = own.filter((word) => talk.says(word)).length;
			const isInvented = !translated && found < own.length * limits.saidShare;
			return isInvented && issues.length === 0 ? [issueOf('NOT_IN_TURNS')] : issues;
		},
		checkText,
	};
}

/** The turns with these numbers and those next to them: a thought is seldom in one alone. */
function around(talk: Talk, numbers: number[]): Turn[] {
	const wide = new Set(
		citedTurns(talk, numbers).flatMap(({ number }) =>
			Array.from(
				{ length: 2 * limits.turnsAround + 1 },
				(_, at) => number - limits.turnsAround + at,
			),
		),
	);
	return citedTurns(talk, [...wide]);
}
