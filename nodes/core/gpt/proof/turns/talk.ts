import { languageOf } from '../../text/function-words';
import type { Turn } from '../../text/turns';
import type { Setting } from '../setting';
import { countShared, createMostShared, subjectOf, type Subject } from './shared-words';

/** A transcript, and what its entries are held against. */
export interface Talk {
	/** Lines before anybody speaks: date, people, subject. */
	header: string[];
	turns: Turn[];
	/** With the day of the call. */
	setting: Setting;
	/** undefined when it cannot be told. */
	language: string | undefined;
	/** What a turn speaks of, its speaker included. */
	subjectOf(turn: Turn): Subject;
	/** Whether a word of a subject is said in any turn, or stands in the header, in whatever form. */
	says(word: string): boolean;
	/** How much the turn that shares most with a subject shares with it. */
	mostShared(subject: Subject): number;
}

export function toTalk(
	{ header, turns }: { header: string[]; turns: Turn[] },
	setting: Setting,
): Talk {
	const language = languageOf(turns.map(({ text }) => text).join('\n'));
	const subjects = new Map<Turn, Subject>();
	const subjectOfTurn = (turn: Turn): Subject => {
		const subject = subjects.get(turn) ?? subjectOf(`${turn.speaker} ${turn.text}`, language);
		subjects.set(turn, subject);
		return subject;
	};
	let all: Subject | undefined;
	let mostShared: ((subject: Subject) => number) | undefined;
	return {
		header,
		turns,
		setting,
		language,
		subjectOf: subjectOfTurn,
		says(word) {
			all ??= subjectOf([...header, ...turns.map(({ text }) => text)].join('\n'), language);
			return countShared({ words: [word], numbers: new Set() }, all) > 0;
		},
		mostShared(subject) {
			mostShared ??= createMostShared(turns.map(subjectOfTurn));
			return mostShared(subject);
		},
	};
}

/** The turns with these numbers, in the order of the transcript. */
export const citedTurns = ({ turns }: Talk, numbers: number[]): Turn[] =>
	turns.filter(({ number }) => numbers.includes(number));
