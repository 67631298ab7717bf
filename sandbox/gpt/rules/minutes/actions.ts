import { relativeDateIn } from '../find/relative-date.ts';
import { datesIn } from '../find/dates.ts';
import { fold, stemsOf } from '../words.ts';
import { atOnce, doing, empty, patterns, unclear, weak } from './promise-cues.ts';
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
