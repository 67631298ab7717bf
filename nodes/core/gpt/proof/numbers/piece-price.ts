import { foldWord, wordsIn } from '../denial/negation';
import { sentenceAround } from '../sentence';
import { currencyAfter, currencyBefore } from './signs';
import type { WrittenNumber } from './written-number';
import { writtenNumbers } from './written-numbers';

/** Behind what one of several costs; a "per" also with the word that names them. */
const eachBehind =
	/^[\s,(]{0,2}(?:each|apiece|(?:a|the) piece|ea\.|je(?:\s(?:stück|stk|st|einheit|lizenz|nutzer|platz|person|kopf|exemplar|paar|set|meter|kg|liter|stunde)|(?=\s?[,.;)]|\s?$))|jeweils|das stück|chacune?|(?:la )?pièce|l['’]unité|cada un[oa]|cada uma?|la unidad|c\/u|cadaun[oa]|cad\.|ciascun[oa]|l['’]un[oa]|al pezzo|elk|ieder|za sztukę|szt\.|styck|vardera|stykket|pr\.? stk|за штуку|кожн\p{L}+|шт\.|(?:per|pro|par|por|à l['’])\s?(?:unit\p{L}*|piece|pc|item|head|person\p{L}*|seat|user|licen\p{L}+|stück|stk|kopf|einheit|lizenz|nutzer|platz|unité|pièce|poste|tête|unidad\p{L}*|pieza|pezzo|stuk|styck|stk)|\/\s?(?:unit|piece|pcs?|ea|stk|stück|st|unité|pièce|u|ud|unidad|pz|pezzo|un|szt|шт|stuk)|個|[个個]?[每各])(?!\p{L})/iu;
const perBehind = /^\s?(?:per|pro|par|por)\s(\p{L}{3,})/iu;

/** Before what one of several costs; `at` says it only beside a total. */
const eachBefore =
	/(?<!\p{L})(?:@|je|jeweils|à je|po|по|(?:each|apiece|chacune?|cada un[oa]|cada uma|ciascun[oa]|cadaun[oa]|elk|vardera)(?:\s\p{L}{1,6}){0,2})\s?$/iu;
const atBefore = /(?<!\p{L})(?:at|à|á|a|zu|von|van|por|för|til)\s?$/iu;

const total =
	/(?<!\p{L})(?:total\p{L}*|in all|altogether|together|sum|comes? to|makes|insgesamt|zusammen|gesamt\p{L}*|summe|macht|soit|en tout|ensemble|suman?|complessiv\p{L}*|in tutto|samen|totaal|ao todo|razem|łącznie|w sumie|sammanlagt|i alt|разом|всього|загалом)(?!\p{L})|=|合計|总共|총/iu;

/** Labels of fields that take what one of several costs. */
const ofOnePiece =
	/(?<!\p{L})(?:unit\p{L}*|each|per|piece|pro|je)(?!\p{L})|price|rate(?!\p{L})|preis|satz|stück|prix|tarif|precio|prezzo|prijs|preço|cena|pris(?!\p{L})|ціна/iu;

/** Characters beside a number in which stands what it is. */
const near = 30;

/**
 * Whether a number is what one of several costs, and the field of the label takes the whole:
 * `12 pumps at 640 each, 7,680 in total`. Where nothing else is counted there is no whole beside it.
 */
export function isPieceForWhole(
	label: string,
	text: string,
	{ at, end }: { at: number; end: number },
): boolean {
	if (ofOnePiece.test(label)) return false;
	const sentence = sentenceAround(text, { start: at, end });
	const words = text.slice(sentence.start, sentence.end);
	const numbers = writtenNumbers(words);
	const own = numbers.find(({ start }) => sentence.start + start === at);
	if (!own) return false;
	const others = numbers.filter((one) => one !== own);
	if (others.length === 0 || others.some((one) => isSame(one, own))) return false;
	const { before, behind } = beside(words, own);
	if (eachBehind.test(behind) || eachBefore.test(before) || isPerThing(words, own, behind))
		return true;
	return atBefore.test(before) && !isTotal(words, own) && others.some((one) => isTotal(words, one));
}

const isSame = (one: WrittenNumber, other: WrittenNumber): boolean =>
	one.readings.some(({ value }) => other.readings.some((reading) => reading.value === value));

/** `12 pumps at 640 per pump`: the thing is counted in the same sentence. */
function isPerThing(words: string, { start, end }: WrittenNumber, behind: string): boolean {
	const thing = foldWord(perBehind.exec(behind)?.[1] ?? '').slice(0, stem);
	if (thing === '') return false;
	const rest = words.slice(0, start) + words.slice(end).replace(behind, '');
	return wordsIn(rest).some((word) => foldWord(word).startsWith(thing));
}

/** Letters in which a word and its plural begin alike. */
const stem = 4;

function isTotal(words: string, number: WrittenNumber): boolean {
	const { before, behind } = beside(words, number);
	return (
		total.test(before.split(/[,;]\s/u).at(-1) ?? '') ||
		total.test(behind.split(/[,;]\s/u, 1)[0] ?? '')
	);
}

/** What stands beside a number and its currency. */
const beside = (words: string, { start, end }: WrittenNumber) => ({
	before: words.slice(Math.max(0, start - near), start).replace(currencyBefore, ' '),
	behind: words.slice(end, end + near).replace(currencyAfter, ''),
});
