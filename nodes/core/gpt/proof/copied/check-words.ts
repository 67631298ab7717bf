import type { IssueCode } from '../../words/issue-catalog';
import { placesOf, plainLetters, type Surrounded } from './plain-letters';
import { endsBetween, unspaced } from './unspaced';

/**
 * Whether a passage holds a value letter by letter: spaces may differ, `Last, First` may be turned.
 * Gives why not, or where it stands, in characters of the passage as `plainLetters`.
 */
export function checkWords(value: string, words: Surrounded): IssueCode | { at: number } {
	const wanted = plainLetters(value).trim();
	const whole = compact(words);
	let cut = false;
	for (const candidate of [wanted, ...turned(wanted)]) {
		const letters = candidate.replace(/\s+/gu, '');
		for (const place of placesOf(letters, whole.letters)) {
			const from = whole.offsets[place] ?? 0;
			const to = (whole.offsets[place + letters.length - 1] ?? 0) + 1;
			if (from < words.before.length || to > words.before.length + words.passage.length) continue;
			// Some digits in groups are a number; a few stand beside each other by chance.
			const written = whole.text.slice(from, to).replace(/\s+/gu, ' ');
			if (/^\d+$/u.test(letters) && /\s/u.test(written) && written !== wanted) continue;
			if (standsAlone(whole.text, from, to)) return { at: from - words.before.length };
			cut = true;
		}
	}
	if (cut) return 'PART_OF_LONGER';
	const parts = tokens(wanted);
	const said = new Set(tokens(words.passage));
	return parts.length > 1 && parts.every((part) => said.has(part))
		? 'GATHERED'
		: 'VALUE_NOT_IN_QUOTE';
}

/** Scripts in which little words grow onto the next: בחיפה is "in Haifa". */
const prefixing = /^[\p{Script=Hebrew}\p{Script=Arabic}]$/u;

/**
 * Whether a word of a script without spaces, or with words that grow onto others, stands by itself
 * somewhere in a text, which shows where it ends in a longer run: `丸山 千尋` in the head of a mail that
 * says 丸山千尋 in its words.
 */
export function standsAloneIn(value: string, text: string): boolean {
	const wanted = value.normalize('NFKC').trim();
	const mayGrow = (letter: string) =>
		unspaced.test(letter) || prefixing.test(letter) || /\s/u.test(letter);
	if (![...wanted].every(mayGrow)) return false;
	const plain = text.normalize('NFKC');
	for (const at of placesOf(wanted, plain)) {
		const beside = [plain.charAt(at - 1), plain.charAt(at + wanted.length)];
		if (beside.every((letter) => !/[\p{L}\p{M}]/u.test(letter))) return true;
	}
	return false;
}

/** The letters without their spaces, and where each stands; an empty line holds two texts apart. */
function compact({ before, passage, after }: Surrounded) {
	const text = before + passage + after;
	const letters: string[] = [];
	const offsets: number[] = [];
	const add = (letter: string, at: number) => {
		letters.push(letter);
		offsets.push(at);
	};
	for (let at = 0; at < text.length; at += 1) {
		const letter = text.charAt(at);
		if (!/\s/u.test(letter)) add(letter, at);
		else if (/^\n[^\S\n]*\n/u.test(text.slice(at, at + 80))) add('\n', at);
	}
	return { text, letters: letters.join(''), offsets };
}

/** The ways a list writes a name of up to six words: `Sundaresan, Deepak`. */
function turned(name: string): string[] {
	const words = name.split(/\s+/u);
	if (words.length < 2 || words.length > nameWords) return [];
	return words.slice(1).map((_, at) => {
		const [first, last] = [words.slice(0, at + 1), words.slice(at + 1)];
		return `${last.join(' ')},${first.join(' ')}`;
	});
}

/** A longer text in another order says something else. */
const nameWords = 6;

const tokens = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Whether no letter, digit or sign that joins them goes on at either end. */
function standsAlone(text: string, from: number, to: number): boolean {
	const [first, last] = [text.charAt(from), text.charAt(to - 1)];
	const left = unspaced.test(first)
		? endsBetween(text, from, 'left')
		: elided.test(text.slice(Math.max(0, from - elidedLetters), from)) ||
			(!isMinus(text, from) && !joins(text.charAt(from - 2), text.charAt(from - 1), first));
	if (!left) return false;
	if (unspaced.test(last)) return endsBetween(text, to, 'right');
	const rest = text.slice(to);
	if (/^'s(?![\p{L}\p{N}])/u.test(rest)) return true;
	return !joins(text.charAt(to + 1), text.charAt(to), last);
}

/** Little words of French and Italian before a name; with a capital they are part of it: `L'Oréal`. */
const elided = /(?<![\p{L}\p{N}])(?:l|d|qu|(?:d|n)ell|[ads]?all|sull)['’]$/u;
const elidedLetters = 6;

/** A minus belongs to its number. */
const isMinus = (text: string, from: number) =>
	/(?<![\p{L}\p{N}])[-−]\d/u.test(text.slice(Math.max(0, from - 2), from + 1));

/** Whether `near`, and `far` behind it, continue the word or number that `own` belongs to. */
function joins(far: string, near: string, own: string): boolean {
	const part = /[\p{L}\p{M}\p{N}]/u;
	if (!part.test(own)) return false;
	if (part.test(near)) return !unspaced.test(near) || /\p{N}/u.test(own) !== /\p{N}/u.test(near);
	if (near === ',' || near === '/' || near === ':') return /\d/.test(own) && /\d/.test(far);
	return /[-.'@_+&]/u.test(near) && part.test(far);
}
