import { anyOf } from '../choices/any-of';
import { against, denialsIn } from './denials';
import type { Part, ReadParts } from './parts';
import words from './said-words.json';
import { countShared } from './shared-words';

/** Say of a thing how far it goes, which turns a denial round by itself: `not before spring`. */
const bounding = anyOf(...Object.values(words.bounding));
/** The same beside a time or condition: `only in spring`. */
const [only, times] = [words.only, words.times].map((rows) => anyOf(...Object.values(rows)).source);
const onlyThen = new RegExp(
	`(?:${only})(?:\\P{L}+\\p{L}+){0,2}?\\P{L}+(?:${times})|(?:${times})\\P{L}+(?:${only})`,
	'iu',
);

/** Likeness from which two parts speak of the same, and from which only one of them can be true. */
const alike = 0.4;
const same = 0.7;
/** Share of a text's words that must be among those denied. */
const leastShare = 0.5;
/** Likeness to what is denied from which another part says as much. */
const nearlyAs = 0.8;

/** Decisions are held against what is affirmed as well, tasks against what denies just them. */
export type PointKind = 'point' | 'decision' | 'task';

/** What was said in a turn, in its order; `cited` is that the text names the turn. */
export interface Said {
	text: string;
	cited: boolean;
}

/**
 * Whether a text says in the words of a call the opposite of what was said there: `We decided against
 * the ramp` as `Ramp decided`. Each part of it is held against the parts of the turns that speak of the
 * same; what is said in the turns beside counts for it. A decision is held against what is
 * affirmed as well; objections and risks are denials of their own, `no room` for `they need each corner`.
 */
export function isFlipped(
	text: string,
	{ said, read, kind }: { said: Said[]; read: ReadParts; kind: PointKind },
): boolean {
	const parts = saidParts(said, read);
	return read(text).some((part) => {
		if (isBound(part.text) || part.asked || part.subject.words.length === 0) return false;
		return (
			isAffirmingDenied(part, parts, kind) ||
			(kind === 'decision' && denies(part) && isDenyingAffirmed(part, parts))
		);
	});
}

type SaidPart = Part & { cited: boolean };

/** The parts of what is said; a question says what its answer makes of it, or nothing. */
function saidParts(said: Said[], read: ReadParts): SaidPart[] {
	return said.flatMap(({ text, cited }, at) => {
		const next = said[at + 1];
		const answer = next && answerOf(next.text);
		return read(text).flatMap((part): SaidPart[] => {
			if (!part.asked) return [{ ...part, cited }];
			if (answer === undefined) return [];
			const isDenied = !answer && !denies(part);
			const by = { cited: cited || next?.cited === true };
			return [
				isDenied
					? { ...part, ...by, text: `not ${part.text}`, denied: part.subject.words }
					: { ...part, ...by },
			];
		});
	});
}

const yes = anyOf(...Object.values(words.answersYes));
const no = anyOf(...Object.values(words.answersNo));

/** What a turn that begins with it answers: yes, no, or neither. */
function answerOf(text: string): boolean | undefined {
	const first = /^\s*([\p{L}'’ ]{1,12})(?=\s*[,.!;]|\s*$)/u.exec(text)?.[1] ?? '';
	return no.test(first) ? false : yes.test(first) ? true : undefined;
}

/** Whether what a part says is denied in the turns it names, and nobody says it around. */
function isAffirmingDenied(part: Part, said: SaidPart[], kind: PointKind): boolean {
	const least = kind === 'task' ? same : alike;
	const isDenied = (other: SaidPart) => {
		if (!other.cited || !areOpposite(part, other) || !denies(other, part)) return false;
		const shared = countShared(part.subject, other.subject);
		const isMost = shared > sizeOf(part) * leastShare && likenessOf(part, other) >= least;
		const isAll = least < same && (shared === sizeOf(other) || isCovered(other, part));
		return (isMost || isAll) && speaksOf(part, other.denied);
	};
	return said.some((denied, at) => {
		if (!isDenied(denied)) return false;
		const near = likenessOf(part, denied) * nearlyAs;
		// What is refused behind a proposal to do it is not to be done.
		const from = kind === 'task' ? at : 0;
		return !said.some(
			(other, place) =>
				place >= from &&
				denialsIn(other.text, { lexical: !sharesAgainst(part, other) }) === 0 &&
				speaksOf(other, denied.denied) &&
				likenessOf(part, other) >= near,
		);
	});
}

/** Whether a part denies what the turns it names affirm, and nobody denies anything like it around. */
function isDenyingAffirmed(part: Part, said: SaidPart[]): boolean {
	const topic = { ...part, subject: part.topic };
	const isAffirmed = (other: SaidPart) => other.cited && likenessOf(topic, other) >= same;
	return (
		said.some((other) => isAffirmed(other) && areOpposite(part, other)) &&
		!said.some((other) => likenessOf(topic, other) >= alike && denialsIn(other.text) > 0)
	);
}

/** Whether all that a part speaks of, but for the word that decides against it, is in another one. */
function isCovered({ topic }: Part, by: Part): boolean {
	const words = { words: topic.words, numbers: new Set<number>() };
	return topic.words.length > 0 && countShared(words, by.subject) === topic.words.length;
}

const speaksOf = ({ subject }: Part, words: string[]): boolean =>
	countShared({ words, numbers: new Set() }, subject) > 0;

/** Twice what two parts share over all they have. */
function likenessOf(one: Part, other: Part): number {
	const all = sizeOf(one) + sizeOf(other);
	return all === 0 ? 0 : (2 * countShared(one.subject, other.subject)) / all;
}

const sizeOf = ({ subject: { words, numbers } }: Part): number =>
	words.length + [...numbers].filter((number) => number > 1).length;

const isBound = (text: string): boolean => bounding.test(text) || onlyThen.test(text);

/** Whether one denies and the other does not; two denials leave that open. */
function areOpposite(one: Part, other: Part): boolean {
	const lexical = !sharesAgainst(one, other);
	const [a, b] = [denialsIn(one.text, { lexical }), denialsIn(other.text, { lexical })];
	return a + b === 1;
}

/** Whether a part denies, beside another one that may use the same word for it. */
const denies = (part: Part, beside?: Part): boolean =>
	denialsIn(part.text, { lexical: !beside || !sharesAgainst(part, beside) }) === 1;

const sharesAgainst = (one: Part, other: Part): boolean =>
	against.test(one.text) && against.test(other.text);
