import { relativeDateIn } from '../find/relative-date.ts';
import { datesIn } from '../find/dates.ts';
import { fold, stemsOf } from '../words.ts';
import { overlap } from './remarks.ts';
import type { Utterance } from './utterance.ts';
import { lacksObject, namesDeadline } from './vague.ts';

export interface ActionItem {
	task: string;
	/** Who does it, as the document names him or her; null when it does not. */
	owner: string | null;
	/** ISO date; null when none is named or it cannot be counted. */
	due: string | null;
	/** [] where the words leave open what is to be done or when, so that a person must look. */
	turns: number[];
}

const doing =
	'send|share|prepare|check|ask|schedule|set up|book|arrange|draft|call|email|e-mail|mail|forward|confirm|review|update|get back|follow up|introduce|invite|provide|write|put together|talk to|speak (?:to|with)|discuss|look into|find out|loop in|circle back|test|sign|return|order|ship|deliver|install|create|organi[sz]e|circulate|come back to|work out|pull together|clarify|document|upload|set|run|bring|reserve|collect|finali[sz]e|complete|fill|approve|extend|present|redo|revise|adjust|add|get (?:you|the|our|your|legal|it|a|that|him|her|them)|let you know|dial|ping|raise|chase|hand over|plan|quote|drop';
const filler =
	'(?:also |then |just |definitely |gladly |personally |go ahead and |make sure (?:to |we |i |you )?|try to |be happy to |take care of |be sure to )*';
const idle =
	'(?:be|been|know|see|think|like|love|need|want|hope|understand|guess|feel|agree|wait|never|not|only|have to|have no|have an?|say|admit|stay|leave|probably|miss|lose|die|get there|manage)';
const patterns: { cue: RegExp; owner: 'speaker' | 'other' | 'named'; dated?: true }[] = [
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
	// A day makes a promise of any deed, whatever its verb.
	{
		cue: new RegExp(
			`\\b(?:i'll|i will|we'll|we will|i'm going to|we're going to|i can|we can|i could|we could|let me) ${filler}(?!${idle}\\b)(\\p{L}{2,})\\b`,
			'u',
		),
		owner: 'speaker',
		dated: true,
	},
	// "Ann sends the list by Friday", said once more at the end.
	{
		cue: new RegExp(
			`^(?:(?:and|so|then|ok|okay),? )*(\\p{L}+) (?!is\\b|has\\b|was\\b|says\\b)(\\p{L}{2,}s)\\b`,
			'u',
		),
		owner: 'named',
		dated: true,
	},
	{
		cue: new RegExp(`^(?:(?:and|so|then|ok|okay),? )*(?:i|we) (${doing})\\b`, 'u'),
		owner: 'speaker',
		dated: true,
	},
	{
		cue: new RegExp(`^(?:(?:and|so|then|ok|okay),? )*you (${doing})\\b`, 'u'),
		owner: 'other',
		dated: true,
	},
];
const weak = /^(?:i|we) (?:need to|have to|should|can)\b/;
/** Notes taken while talking are done as they are said. */
const atOnce = /^(?:write|note) (?:it|that|this|them) down\b/i;
/** Deeds the rules cannot word as a task. */
const unclear =
	/^(?:(?:so|and|then|ok|okay|good|right|yes|well|no problem),? )*(?:i'll|i will|we'll|we will|let me) (?:also |then |just |first |gladly )*(?:take|put|give|weigh|measure|calculate|meet|visit|pay|buy|repair|fix|replace|exchange|build|show|report|transfer|translate|print|scan|deliver|pick up|look at|look for|look up|make)\b/;
const empty =
	/\bi'll (?:be honest|think about|admit|say|let you go|have to think|call it)\b|\bi can (?:call it|see|tell|imagine|hear|understand|check if i)\b|\bif (?:i|we|you) (?:call|send|order|sign|add|set)\b|\blet me (?:ask you|check if you|call it|know)\b|\bwe can (?:talk about|discuss) (?:it|that) later\b|\b(?:i'll|i will|we'll|let me) (?:take (?:it|that|this) (?:as|with me|from here|on board)|put (?:it|that) (?:this way|another way|simply|differently))\b/g;
const pronouns =
	/^(?:i|we|he|she|it|they|you|that|this|there|which|who|what|everyone|someone|nobody|somebody|one|and|but|so|then|the \w+|our \w+|your \w+|my \w+)$/;

/** Promises and requests with who does them and by when; the same promised twice is one. */
export function findActions(utterances: Utterance[], written: string): ActionItem[] {
	const items: (ActionItem & { stems: Set<string> })[] = [];
	for (const utterance of utterances) {
		for (const clause of clausesOf(utterance.text)) {
			const said = { ...utterance, text: clause, folded: fold(clause) };
			const item = read(said, written, utterances) ?? doubtful(said);
			if (item === null) continue;
			const stems = objectsOf(item.task);
			const same = items.find(
				(entry) =>
					overlap(entry.stems, stems) >= 0.6 &&
					(entry.owner === item.owner || item.owner === null || entry.owner === null),
			);
			if (same !== undefined && same.turns.length === 0 && item.turns.length > 0) {
				// Said clearly once is enough.
				same.task = withNames(item.task, utterance);
				same.stems = stems;
				same.due = item.due ?? same.due;
			}
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
	const folded = withoutPhrases(said.folded);
	const deadline = namesDeadline(said.text);
	for (const { cue, owner, dated } of patterns) {
		const match = cue.exec(folded);
		if (match === null || (dated === true && (!deadline || folded.endsWith('?')))) continue;
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
		const task = taskOf(said.text, match, match[2]);
		const vague = lacksObject(task);
		if (atOnce.test(task) || (vague && weak.test(match[0]))) continue;
		if (stemsOf(task).length < 2 && !(vague && deadline)) continue;
		const due = datesIn(said.text)[0]?.iso ?? relativeDateIn(said.text, written);
		const sure = !vague && !(due === null && deadline);
		return {
			task,
			owner: who === '' ? null : who,
			due,
			turns: said.turn === null || !sure ? [] : [said.turn],
		};
	}
	return null;
}

/** Turns of phrase go, a promise beside them stays; nothing changes its place. */
function withoutPhrases(folded: string): string {
	return folded.replace(empty, (phrase) => ' '.repeat(phrase.length));
}

/** A promise whose deed the rules cannot word: the words as they were said, for a person to look at. */
function doubtful(said: Utterance): ActionItem | null {
	if (said.turn === null || said.folded.endsWith('?') || !unclear.test(withoutPhrases(said.folded)))
		return null;
	if (stemsOf(said.text).length < 3) return null;
	return {
		task: said.text,
		owner: said.speaker === '' ? null : said.speaker,
		due: null,
		turns: [],
	};
}

const times =
	/\b(?:by|until|before|on) the [\w-]+$|\b(?:by|before|until|on|in|next|this|end of)\b.*\b(?:monday|tuesday|wednesday|thursday|friday|week|month|day|days|weeks|tomorrow|\d{1,2})\b.*$|\b(?:today|tomorrow)\b/i;

/** What a task is about: its words without the verb and the time. */
function objectsOf(task: string): Set<string> {
	const [verb, ...objects] = stemsOf(task.replace(times, ' '));
	return new Set(objects.length > 0 ? objects : [verb ?? '']);
}

/** Cuts the promise down to the deed: "I'll also send the quote" gives "Send the quote". */
function taskOf(text: string, match: RegExpExecArray, told: string | undefined): string {
	const verb = new RegExp(`\\b(?:${doing})\\b`).exec(fold(match[0]));
	const deed = told ?? (verb === null ? (match[1] ?? '') : verb[0]);
	const from = match.index + match[0].lastIndexOf(deed);
	const cut = fold(text).length === text.length ? text.slice(from) : text;
	const task = (told === undefined ? cut : cut.replace(/^\p{L}+/u, plainForm(told)))
		.replace(/[.!?]+$/, '')
		.replace(/^[\s,:-]+/, '')
		.trim();
	return task.charAt(0).toUpperCase() + task.slice(1);
}

/** "sends" gives "send", "tries" "try", "fixes" "fix". */
function plainForm(verb: string): string {
	return verb
		.replace(/ies$/, 'y')
		.replace(/(ss|sh|ch|x|z)es$/, '$1')
		.replace(/s$/, '');
}

/** "Send you the quote" says little on a task list: whoever is meant takes the pronoun's place. */
function withNames(task: string, said: Utterance): string {
	if (/\blet me\b/i.test(task)) return task;
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
