import { anyOf } from '../choices/any-of';
import { clausesOf } from '../denial/negation';
import { behindDenials, opensWithout, withoutAgainst, withoutDenials } from './denials';
import words from './said-words.json';
import { saidNumbers } from './said-numbers';
import { subjectOf, type Subject } from './shared-words';

/** A piece of what is said or written that says one thing. */
export interface Part {
	text: string;
	/** What it speaks of, without its words of denial. */
	subject: Subject;
	/** The same without the word that decides against something. */
	topic: Subject;
	/** The word behind each "not", or all where the "not" ends it. */
	denied: string[];
	/** It stands in a sentence that asks. */
	asked: boolean;
}

/** Stand beside what is said and say nothing of their own, in letters without their signs. */
const light = new Set(
	Object.values(words.light).join(' ').normalize('NFKD').replace(/\p{M}/gu, '').split(' '),
);

const parting = anyOf(...Object.values(words.parting));

/** Gives the parts of a text: its clauses, and what an "if" or "because" begins. */
export type ReadParts = (text: string) => Part[];

/** Reads texts in a language, each once; undefined is a language that is not known. */
export function createPartReader(language: string | undefined): ReadParts {
	const read = new Map<string, Part[]>();
	return (text) => {
		const parts = read.get(text) ?? partsOf(text, language);
		read.set(text, parts);
		return parts;
	};
}

const partsOf = (text: string, language: string | undefined): Part[] =>
	sentencesOf(text).flatMap((sentence) =>
		clausesOf(sentence)
			.flatMap(splitAtConjunctions)
			.map((part) => toPart(part, language, /[?？]\s*$/u.test(sentence))),
	);

function toPart(text: string, language: string | undefined, asked: boolean): Part {
	const subject = contentOf(withoutDenials(text), language);
	const denied = behindDenials(text).map((behind) => contentOf(behind, language).words[0]);
	const isNamed = denied.length > 0 && denied.every((word) => word !== undefined);
	const topic = contentOf(withoutDenials(withoutAgainst(text)), language);
	return { text, subject, topic, denied: isNamed ? denied : subject.words, asked };
}

/** `c'est`, `d'un`: what an apostrophe cuts off. */
const elided = /(?<!\p{L})(?:[cdjlmnst]|qu)['’]/giu;

/** Numbers count as such alone, not as words too. */
function contentOf(text: string, language: string | undefined): Subject {
	const { words, numbers } = subjectOf(text.replace(elided, ' '), language);
	const counts = (word: string) => saidNumbers(word).size === 0 && !light.has(word);
	return { words: words.filter(counts), numbers };
}

/** The sentences of what is said, each with its mark. */
export const sentencesOf = (text: string): string[] =>
	text.match(/[^.!?。！？]+[.!?。！？]*/gu) ?? [];

/** `Without tires I won't` is two parts. */
const subjects = anyOf(...Object.values(words.subjects));

function splitAtConjunctions(clause: string): string[] {
	const { index = 0 } = (opensWithout(clause) ? subjects : parting).exec(clause.slice(1)) ?? {};
	const at = index > 0 ? index + 1 : clause.length;
	return [clause.slice(0, at), clause.slice(at)].filter((part) => part.trim() !== '');
}
