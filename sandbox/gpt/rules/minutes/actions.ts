import { relativeDateIn } from '../find/relative-date.ts';
import { datesIn } from '../find/dates.ts';
import { fold, stemsOf } from '../words.ts';
import { overlap } from './remarks.ts';
import type { Utterance } from './utterance.ts';

export interface ActionItem {
	task: string;
	/** Who does it, as the document names him or her; null when it does not. */
	owner: string | null;
	/** ISO date; null when none is named or it cannot be counted. */
	due: string | null;
	turns: number[];
}

const doing =
	'send|share|prepare|check|ask|schedule|set up|book|arrange|draft|call|email|e-mail|mail|forward|confirm|review|update|get back|follow up|introduce|invite|provide|write|put together|talk to|speak (?:to|with)|discuss|look into|find out|loop in|circle back|test|sign|return|order|ship|deliver|install|create|organi[sz]e|circulate|come back to|work out|pull together|clarify|document|upload|set|run|bring|reserve|collect|finali[sz]e|complete|fill|approve|extend|present|redo|revise|adjust|add|get (?:you|the|our|your|legal|it|a|that|him|her|them)|let you know|dial|ping|raise|chase|hand over|plan|quote|drop';
const filler =
	'(?:also |then |just |definitely |gladly |personally |go ahead and |make sure (?:to |we |i |you )?|try to |be happy to |take care of |be sure to )*';
const patterns: { cue: RegExp; owner: 'speaker' | 'other' | 'named' }[] = [
	{
		cue: new RegExp(
			`\\b(?:i'll|i will|we'll|we will|i'm going to|i am going to|we're going to|i can|we can|let me|i'd be happy to|i promise to|i need to|we need to|i have to|i should|my side,? i'll) ${filler}(${doing})\\b`,
		),
		owner: 'speaker',
	},
	{
		cue: new RegExp(
			`\\b(?:can|could|would|will) you (?:please |also |maybe |perhaps |kindly )*(${doing})\\b`,
		),
		owner: 'other',
	},
	{
		cue: new RegExp(
			`\\b(?:please|you'll need to|you need to|i need you to|we need you to) (?:also )?(${doing})\\b`,
		),
		owner: 'other',
	},
	{
		cue: new RegExp(
			`\\b(\\p{L}+(?: \\p{L}+)?) (?:will|is going to|is to|needs to|has to) ${filler}(?:${doing})\\b`,
			'u',
		),
		owner: 'named',
	},
	{ cue: /\b(?:action item|to-?do|action)(?: for (\p{L}+))?\s*[:-]/u, owner: 'named' },
	{
		cue: new RegExp(
			`\\b(?:ich werde|ich schicke|ich sende|wir senden|wir schicken|voy a enviar|le enviare|les enviaremos|je vais|je vous envoie|nous vous enverrons)\\b`,
		),
		owner: 'speaker',
	},
];
const empty =
	/\bi'll (?:be honest|think about|admit|say|let you go|have to think|call it)\b|\bi can (?:call it|see|tell|imagine|hear|understand|check if i)\b|\bif (?:i|we|you) (?:call|send|order|sign|add|set)\b|\blet me (?:ask you|check if you|call it|know)\b|\bwe can (?:talk about|discuss) (?:it|that) later\b/;
const pronouns =
	/^(?:i|we|he|she|it|they|you|that|this|there|which|who|what|everyone|someone|nobody|somebody|one|and|but|so|then|the \w+|our \w+|your \w+|my \w+)$/;

/** Promises and requests with who does them and by when; the same promised twice is one. */
export function findActions(utterances: Utterance[], written: string): ActionItem[] {
	const items: (ActionItem & { stems: Set<string> })[] = [];
	for (const utterance of utterances) {
		for (const clause of clausesOf(utterance.text)) {
			const item = read({ ...utterance, text: clause, folded: fold(clause) }, written, utterances);
			if (item === null) continue;
			const stems = objectsOf(item.task);
			const same = items.find(
				(entry) =>
					overlap(entry.stems, stems) >= 0.6 &&
					(entry.owner === item.owner || item.owner === null || entry.owner === null),
			);
			if (same === undefined) items.push({ ...item, task: withNames(item.task, utterance), stems });
			else {
				same.due ??= item.due;
				same.owner ??= item.owner;
				for (const turn of item.turns) if (!same.turns.includes(turn)) same.turns.push(turn);
			}
		}
	}
	return items.map(({ task, owner, due, turns }) => ({ task, owner, due, turns }));
}

/** "I'll send the quote and you check the terms" holds two promises. */
function clausesOf(text: string): string[] {
	return text.split(
		/(?:,| and| but|;|,? then)\s+(?=(?:I|we|you|can you|could you|please|let me|\p{Lu}\p{Ll}+)(?:'ll| will| can| need| is going| are going|\s(?:please|send|also))?\b)/u,
	);
}

function read(said: Utterance, written: string, all: Utterance[]): ActionItem | null {
	if (empty.test(said.folded)) return null;
	for (const { cue, owner } of patterns) {
		const match = cue.exec(said.folded);
		if (match === null) continue;
		const ask = owner === 'other';
		if (said.folded.endsWith('?') && owner === 'speaker') continue;
		if (
			/\b(?:i|we) can\b/.test(match[0]) &&
			!/\b(?:by|on|tomorrow|today|this week|next week|monday|tuesday|wednesday|thursday|friday|right after|over)\b/.test(
				said.folded,
			)
		)
			continue;
		if (/^(?:if|when|once|unless)\b/.test(said.folded) && ask) continue;
		const who =
			owner === 'named'
				? named(match[1] ?? '', said, all)
				: owner === 'speaker'
					? said.speaker
					: addressed(said, all);
		if (who === undefined) continue;
		const task = taskOf(said.text, match);
		if (stemsOf(task).length < 2) continue;
		const due = datesIn(said.text)[0]?.iso ?? relativeDateIn(said.text, written);
		return {
			task,
			owner: who === '' ? null : who,
			due,
			turns: said.turn === null ? [] : [said.turn],
		};
	}
	return null;
}

const times =
	/\b(?:by|before|until|on|in|next|this|end of)\b.*\b(?:monday|tuesday|wednesday|thursday|friday|week|month|day|days|weeks|tomorrow|\d{1,2})\b.*$|\b(?:today|tomorrow)\b/i;

/** What a task is about: its words without the verb and the time. */
function objectsOf(task: string): Set<string> {
	const [verb, ...objects] = stemsOf(task.replace(times, ' '));
	return new Set(objects.length > 0 ? objects : [verb ?? '']);
}

/** Cuts the promise down to the deed: "I'll also send the quote" gives "Send the quote". */
function taskOf(text: string, match: RegExpExecArray): string {
	const verb = new RegExp(`\\b(?:${doing})\\b`).exec(fold(match[0]));
	const from = match.index + (verb === null ? 0 : verb.index);
	const cut = fold(text).length === text.length ? text.slice(from) : text;
	const task = cut
		.replace(/[.!?]+$/, '')
		.replace(/^[\s,:-]+/, '')
		.trim();
	return task.charAt(0).toUpperCase() + task.slice(1);
}

/** "Send you the quote" says little on a task list: whoever is meant takes the pronoun's place. */
function withNames(task: string, said: Utterance): string {
	const you = said.spokenTo === '' ? 'you' : said.spokenTo;
	const me = said.turn === null || said.speaker === '' ? 'me' : said.speaker;
	return task.replace(
		/^(\p{L}+(?: (?:back|up|with|to))?) (you|me)\b/u,
		(_, verb: string, word: string) => `${verb} ${word === 'you' ? you : me}`,
	);
}

/** A name said in the third person; undefined when the word is no name. */
function named(word: string, said: Utterance, all: Utterance[]): string | undefined {
	if (word === '') return said.speaker;
	if (pronouns.test(word)) return undefined;
	const last = word.split(' ').at(-1) ?? '';
	const speaker = speakerNamed(last, all) ?? speakerNamed(word.split(' ')[0] ?? '', all);
	if (speaker !== undefined) return speaker;
	const written = new RegExp(`(?<![\\p{L}])(\\p{Lu}\\p{Ll}+)(?= (?:will|is|needs|has))`, 'u').exec(
		said.text,
	)?.[1];
	return written === undefined ||
		pronouns.test(fold(written)) ||
		/^(?:Legal|Finance|That|This|It|There|Next|Our|Your)$/.test(written)
		? undefined
		: written;
}

/** Who is asked: the one called by name, else who answers. */
function addressed(said: Utterance, all: Utterance[]): string {
	const called = /^(?:so |and |ok |okay |great,? |perfect,? )?(\p{L}+), |, (\p{L}+)[?.]$/u.exec(
		said.folded,
	);
	const speaker = speakerNamed(called?.[1] ?? called?.[2] ?? '', all);
	return speaker ?? said.answeredBy;
}

function speakerNamed(word: string, all: Utterance[]): string | undefined {
	if (word.length < 2) return undefined;
	return all.find(({ speaker }) =>
		fold(speaker)
			.split(/[\s,]+/)
			.includes(fold(word)),
	)?.speaker;
}
