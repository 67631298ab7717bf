import { foldText } from '../../text/fold';
import { placeOf } from '../lines/line-kinds';
import { phoneLines } from '../lines/phone-lines';
import { sentenceAround } from '../sentence';
import { greeting } from './greetings';
import { wordsOf } from './sides';

/** People beside the one who writes, as they are called: `my brother`, `the colleague`. */
const beside =
	/(?<!\p{L})(?:brother|sister|husband|wife|colleague|assistant|secretary|predecessor|father|mother|(?:former|previous) tenant|bruders?|schwester|manne?s|ehemann|ehefrau|kollege[n]?|kollegin|assistentin?|vorgängers?|vorgängerin|vormieters?|frère|sœur|mari|femme|collègue|assistante?|prédécesseur|hermano|hermana|marido|mujer|compañer[oa]|asistente|soci[oa]|fratello|sorella|marito|moglie|collega|assistente|soci[oa]|broer|zus|man|vrouw|collega|assistent|irmão|irmã|colega|brata?|siostr[ay]|mąż|męża|żon[ay]|koleg[ai]|koleżank[ai]|bror|syster|make|maka|kollega|чоловік[а]?|дружин[аи]|колег[аи]|брат[а]?|сестр[аи])(?!\p{L})/iu;

/** Two words with capitals, as names of people are written. */
const twoNames = /(?<!\p{L})\p{Lu}\p{Ll}{1,20}\s\p{Lu}\p{Ll}{1,20}(?!\p{L})/gu;
/** Characters before a phone in which whose it is stands. */
const near = 60;

/**
 * Whether the sentence of a phone says that it is of somebody else than the people of a record: `my brother
 * Tom (0171 …)`, `ring Moira Selby on 01278 …`. `people` are the words of all names of the record.
 */
export function isOfSomebodyElse(
	text: string,
	span: { start: number; end: number },
	people: string[],
): boolean {
	const { start, end } = sentenceAround(text, span);
	const names = (words: string) => wordsOf(words).some((word) => people.includes(word));
	if (names(text.slice(start, end))) return false;
	const before = text.slice(
		Math.max(start, text.lastIndexOf('\n', span.start - 1) + 1, span.start - near),
		span.start,
	);
	const after = text.slice(span.end, end).split(/[,;.\n]/u, 1)[0] ?? '';
	if (beside.test(before) || beside.test(after)) return true;
	return [...before.replace(greeting, ' ').matchAll(twoNames)].some(
		({ 0: name, index }) => index > 0 && !isLabel(name),
	);
}

/** Whether the words directly before a name call somebody beside the writer, of whom nothing more is told: `my colleague Tom`. */
export const isKin = (text: string, at: number): boolean => {
	const { start, end } = sentenceAround(text, { start: at, end: at + 1 });
	const words = text
		.slice(Math.max(start, at - 24), at)
		.split(/\s/u)
		.slice(-4)
		.join(' ');
	return beside.test(words) && !/@/u.test(text.slice(start, end));
};

const isLabel = (words: string): boolean =>
	phoneLines.some((kind) => placeOf(kind, foldText(words)) >= 0);
