import { limits } from '../../words/limits';
import { isDeniedBehind, isTurnedDown } from '../denial/denied-behind';
import { isDenied, wordsIn } from '../denial/negation';
import { isAskedFor } from './asked-for';
import { open } from './check-yes-no';
import { sentenceAround } from '../sentence';
import type { Place } from '../setting';
import { writtenNumbers } from '../numbers/written-numbers';
import { namesOfCountry } from './countries';
import { wordPattern, wordsForChoice } from './concepts';

/** Where words state a choice of a list. */
export interface StatedChoice {
	choice: string;
	start: number;
	end: number;
	denied: boolean;
	/** In a question that asks for it. */
	asked: boolean;
	/** Within the words of a longer choice, as `Closed` in `Closed Lost`. */
	covered: boolean;
}

const plural = '(?:s|es|e|en|n|er|ern)?';

/** Every choice that the words at a place state: in its own words, in others that mean it, as the class of a number. */
export function statedChoices(choices: string[], label: string, place: Place): StatedChoice[] {
	const own = choices.flatMap((choice) => find(choice, ownPatterns(choice), place));
	const meant = choices.flatMap((choice) => {
		const words = [...wordsForChoice(choice, label), ...namesOfCountry(choice)];
		return find(choice, words.map(wordPattern), place);
	});
	const all = [...own, ...meant, ...numberClasses(choices, place)];
	return all.map((one) => ({
		...one,
		covered: all.some(
			(other) =>
				other.choice !== one.choice &&
				other.end - other.start > one.end - one.start &&
				other.start <= one.start &&
				one.end <= other.end,
		),
	}));
}

function ownPatterns(choice: string): RegExp[] {
	const pattern = wordPattern(choice.replace(/\*/gu, ''));
	const word = /^\p{L}{3,}$/u.test(choice);
	return word ? [new RegExp(pattern.source.replace(/(?=\(\?!)/u, plural), 'giu')] : [pattern];
}

/** A choice of a form that nobody ticked. */
const emptyBox = /(?:\[\s{0,3}\]|\(\s{0,3}\)|[☐□])\s*$/u;

/** Where the sentence says it, if at least a part of that was quoted. */
function find(choice: string, patterns: RegExp[], place: Place): StatedChoice[] {
	const { text } = place;
	const sentence = sentenceAround(text, place);
	const words = text.slice(sentence.start, sentence.end);
	return patterns
		.flatMap((pattern) => [...words.matchAll(pattern)])
		.map(({ index, 0: match }) => {
			const start = sentence.start + index;
			const end = start + match.length;
			const empty = emptyBox.test(text.slice(Math.max(0, start - 8), start));
			const said =
				isDenied(text, start, end) ||
				isDeniedBehind(text, { start, end }, verbWords) ||
				isTurnedDown(text, end);
			const asked = isAskedFor(text, { start, end });
			return { choice, start, end, denied: empty || said, asked, covered: false };
		})
		.filter(({ start, end }) => start < place.end && place.start < end)
		.filter(({ start }) => !isLeftOpen(text.slice(sentence.start, start)));
}

/** Words behind a choice in which its own verb is denied: `Premium is not`. */
const verbWords = 2;

/** Whether an "if" or "maybe" stands among the last words before a choice. */
const isLeftOpen = (before: string): boolean =>
	open.test(wordsIn(before).slice(-limits.negationWords).join(' '));

/** `eight employees` is the class `1-10` where all choices are such. */
function numberClasses(choices: string[], place: Place): StatedChoice[] {
	const classes = choices.map((choice) => {
		const [, from, to] = /^(\d+)\s?(?:[-–]|to|bis)\s?(\d+)$/u.exec(choice) ?? [];
		const [, least] = /^(\d+)\s?\+$|^[>≥]\s?(\d+)$/u.exec(choice) ?? [];
		if (from !== undefined && to !== undefined)
			return { choice, from: Number(from), to: Number(to) };
		return least === undefined ? undefined : { choice, from: Number(least), to: Infinity };
	});
	if (classes.includes(undefined)) return [];
	const numbers = writtenNumbers(place.text).filter(
		({ start, end, bound, readings }) =>
			start < place.end && place.start < end && !bound && readings.length === 1,
	);
	return numbers.flatMap(({ start, end, readings }) =>
		classes.flatMap((one) => {
			const value = readings[0]?.value ?? NaN;
			if (!one || value < one.from || value > one.to) return [];
			return [
				{
					choice: one.choice,
					start,
					end,
					denied: isDenied(place.text, start, end),
					asked: isAskedFor(place.text, { start, end }),
					covered: false,
				},
			];
		}),
	);
}
