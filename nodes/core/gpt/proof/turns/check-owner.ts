import { foldText } from '../../text/fold';
import type { Turn } from '../../text/turns';
import { sentenceAround } from '../sentence';
import { asksFor, declines, isGroup, isSelf, leavesOpen, takesBack, takesOn } from './first-person';
import { countShared, subjectOf, type Subject } from './shared-words';
import { citedTurns, type Talk } from './talk';

interface Sentence {
	speaker: string;
	text: string;
	turn: Turn;
	/** How many words of the task it shares. */
	shared: number;
}

/** What an action item says, and the numbers of the turns it names. */
interface Claim {
	owner: string;
	task: string;
	turns: number[];
}

const between = /[,&/]|\s(?:and|und|et|y|e|en|och|og|i|та)\s/iu;

/**
 * Who takes a task on, as the transcript spells the name: who says so in the turns, who is asked to by
 * name or as the next to speak, or somebody else who is named there. undefined when the turns do not
 * say that it is this one. Of several, each must.
 */
export function findOwner(claim: Claim, talk: Talk): string | undefined {
	const one = findOne(claim, talk);
	const several = claim.owner.split(between).filter((name) => name.trim() !== '');
	if (one !== undefined || several.length < 2) return one;
	const found = several.map((owner) => findOne({ ...claim, owner }, talk));
	return found.includes(undefined) ? undefined : claim.owner;
}

function findOne({ owner, task, turns: numbers }: Claim, talk: Talk): string | undefined {
	if (isGroup(owner)) return undefined;
	const cited = citedTurns(talk, numbers);
	const wanted = subjectOf(task, talk.language);
	const sentences = cited.flatMap((turn) => sentencesOf(turn, wanted, talk.language));
	const takers = [
		...new Set(sentences.filter(({ text }) => takesOn(text)).map(({ speaker }) => speaker)),
	];
	if (isSelf(owner)) return takers.length === 1 ? takers[0] || undefined : undefined;

	const speakers = [...new Set(talk.turns.map(({ speaker }) => speaker))];
	const own = speakers.filter((speaker) => isSamePerson(owner, speaker, talk.header));
	const isOwn = (speaker: string) => own.includes(speaker);
	const spelled = own.find((speaker) => sameWords(speaker, owner)) ?? owner;
	const most = sentences.reduce((so, { shared }) => Math.max(so, shared), 0);
	const closest = sentences.filter(({ text, shared }) =>
		most > 0 ? shared === most : asksFor(text),
	);
	if (own.length === 0) {
		const isOthers =
			closest.length > 0 && closest.every(({ text }) => takesOn(text) && !names(text, owner));
		return !isOthers && cited.some(({ text }) => names(text, owner)) ? owner : undefined;
	}
	if (isTakenBack(cited, { isOwn, talk })) return undefined;
	if (!takers.some(isOwn) && refuse(cited, { isOwn, wanted, talk })) return undefined;

	// Who says that it will be done says nothing of who does it.
	if (takers.length === 0 && closest.length > 0 && closest.every(({ text }) => leavesOpen(text)))
		return undefined;
	const given = closest.some((sentence) => {
		if (takesOn(sentence.text)) return isOwn(sentence.speaker);
		if (own.some((speaker) => calls(sentence.text, speaker))) return true;
		if (!asksFor(sentence.text)) return takers.length === 0 && isOwn(sentence.speaker);
		return besides(sentence.turn, talk).some(isOwn);
	});
	if (given || takers.some(isOwn)) return spelled;
	return takers.length === 0 && cited.some(({ speaker }) => isOwn(speaker)) ? spelled : undefined;
}

/** Whether a speaker says in the turns, or in answer to them, that they will not do what is wanted. */
function refuse(
	cited: Turn[],
	{ isOwn, wanted, talk }: { isOwn: (speaker: string) => boolean; wanted: Subject; talk: Talk },
): boolean {
	const answers = citedTurns(
		talk,
		cited.map(({ number }) => number + 1),
	);
	const own = [...cited, ...answers].filter(({ speaker }) => isOwn(speaker));
	return own.some((turn) => {
		const sentences = sentencesOf(turn, wanted, talk.language);
		if (sentences.some(({ text, shared }) => shared > 0 && declines(text))) return true;
		// `Bastien checks the texts. I have no time for that.`
		const isLeft = sentences.some(({ text }, at) => {
			const left = sentences[at - 1];
			return left !== undefined && left.shared > 0 && !takesOn(left.text) && declines(text);
		});
		if (isLeft) return true;
		const [before] = citedTurns(talk, [turn.number - 1]);
		const isAsked = before?.text.split(/(?<=[.!?])\s/u).at(-1) ?? '';
		return asksFor(isAsked) && calls(isAsked, turn.speaker) && declines(sentences[0]?.text ?? '');
	});
}

/** Turns behind a promise in which it is taken back, if it is. */
const soon = 3;

/** Whether a speaker takes back in the turns, or soon after them, what was promised there. */
function isTakenBack(
	cited: Turn[],
	{ isOwn, talk }: { isOwn: (speaker: string) => boolean; talk: Talk },
): boolean {
	const last = Math.max(...cited.map(({ number }) => number));
	const next = Array.from({ length: soon + 1 }, (_, at) => last + at);
	return citedTurns(talk, next).some(({ speaker, text }) => isOwn(speaker) && takesBack(text));
}

function sentencesOf(turn: Turn, wanted: Subject, language: string | undefined): Sentence[] {
	const { text, speaker } = turn;
	const sentences: Sentence[] = [];
	for (let at = 0; at < text.length; ) {
		const { end } = sentenceAround(text, { start: at, end: at + 1 });
		const words = text.slice(at, Math.max(end, at + 1));
		if (words.trim() !== '') {
			sentences.push({
				speaker,
				text: words,
				turn,
				shared: countShared(wanted, subjectOf(words, language)),
			});
		}
		at += words.length;
	}
	return sentences;
}

/** Who speaks right before and after a turn: whom a "you" in it means. */
function besides({ number }: Turn, { turns }: Talk): string[] {
	return turns.filter((turn) => Math.abs(turn.number - number) === 1).map(({ speaker }) => speaker);
}

/** Whether a name is a speaker's, in full or in part, or completed as the header has it. */
function isSamePerson(name: string, speaker: string, header: string[]): boolean {
	if (speaker === '') return false;
	const own = wordsOf(name);
	const theirs = wordsOf(speaker);
	if (own.length === 0 || theirs.length === 0) return false;
	if (own.every((word) => theirs.includes(word))) return true;
	if (!theirs.every((word) => own.includes(word))) return false;
	return header.some((line) => names(line, name));
}

const sameWords = (a: string, b: string): boolean => wordsOf(a).join(' ') === wordsOf(b).join(' ');

/** Whether a sentence calls somebody by one of the names: `Deepak, the list by Wednesday`. */
function calls(text: string, speaker: string): boolean {
	const capitals = text.match(/(?<![\p{L}\p{N}])[\p{Lu}\p{Lo}][\p{L}\p{M}]+/gu) ?? [];
	const said = new Set(capitals.flatMap(wordsOf));
	return wordsOf(speaker).some((word) => said.has(word));
}

/** Whether a text holds all words of a name side by side. */
function names(text: string, name: string): boolean {
	const line = ` ${wordsOf(text).join(' ')} `;
	const words = wordsOf(name);
	return words.length > 0 && line.includes(` ${words.join(' ')} `);
}

/** The words of a name or a text, alike with and without accents and capitals. */
function wordsOf(text: string): string[] {
	const plain = foldText(text).normalize('NFKD').replace(/\p{M}/gu, '');
	return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
