import { clauseAt, foldWord, isNegation, wordsIn } from './negation';

/** Ends what a value at the head of a clause is said of: another thing follows, or a reason. */
const turn =
	/(?<![\p{L}\p{N}])(?:and|or|because|since|as|that|which|who|if|so|und|oder|weil|denn|da|dass|wenn|et|ou|car|parce|que|qui|si|y|o|porque|e|perché|che|se|en|of|omdat|dat|ale|i|bo|że|och|eller|eftersom|att|і|та|бо|що)(?![\p{L}\p{N}])/iu;

/** Verbs that put their negation at the end of the clause: `Premium brauchen wir nicht`. */
const last = new Set('nicht niet inte ikke ej'.split(' '));

/** Words that may stand before a value that opens its clause, as in `am 3. Mai`, `the 40 chairs`; two are `de op 2 mei geleverde kast`. */
const headWords = 1;

/**
 * Whether a value from `start` to `end` that opens its clause is denied in the rest of it: within
 * the next `reach` words, or by its last one. What stands within a clause belongs to its own verb:
 * in `the pump bought on 3 May does not work` nothing is said against the day.
 */
export function isDeniedBehind(
	text: string,
	{ start, end }: { start: number; end: number },
	reach: number,
): boolean {
	if (/[.!?…。！？]["'”’»)]*$/u.test(text.slice(start, end))) return false;
	const clause = clauseAt(text, start);
	const head = wordsIn(text.slice(clause.start, start));
	if (head.length > headWords || head.some((word) => word.length > headLetters)) return false;
	const rest = text.slice(end, Math.max(end, clauseAt(text, end).end));
	const words = wordsIn(rest.split(turn, 1)[0] ?? '').map(foldWord);
	if (words.slice(0, reach).some(isNegation)) return true;
	return words.length <= clauseWords && last.has(words.at(-1) ?? '');
}

/** Longer words before a value are what the clause speaks of. */
const headLetters = 5;

/** In a longer rest its last word is said of something else. */
const clauseWords = 8;

const gone =
	/^[\s,)]{0,3}(?:\p{L}+\s){0,2}?(?:no longer|not \p{L}+ any ?more|(?:has|have) left (?:us|our|the)|nicht mehr|n(?:e\s|['’])\p{L}+ plus|ya no|non \p{L}+ più|niet (?:meer|langer)|já não|nie \p{L}+ już|już nie|inte längre|artık \p{L}+ \p{L}+ değil|ikke længere|ikke lenger|більше не|вже не)(?!\p{L})/iu;

/** Whether the words behind a name or address say that it is so no more: `is no longer with us`. */
export const isGone = (text: string, end: number): boolean => gone.test(text.slice(end, end + 60));

/** Words of one clause before what turns a thing down. */
const turnedDown =
	/^[\s,)]{0,3}(?:[\p{L}\d.]+\s){0,5}?(?:rejected|ruled out|discarded|dropped|phased out|switched off|verworfen|abgelehnt|ausgeschlossen|abgeschaltet|écartée?s?|rejetée?s?|exclue?s?|descartad[oa]s?|rechazad[oa]s?|scartat[oaie]|esclus[oaie]|afgewezen|afgekeurd|vervalt|descartad[oa]|rejeitad[oa]|odrzucon[yae]|odpada|wykluczon[yae]|avvisa[dt]e?s?|förkasta[dt]e?s?|afvist|avvist|zamítnut[ýáo]?|відхилен[оаи]?|відпадає)(?!\p{L})/iu;

/** Whether the words behind what may be chosen say that it was not: `TYPO3 was considered and rejected`. */
export const isTurnedDown = (text: string, end: number): boolean => {
	const [clause = ''] = text.slice(end, end + 80).split(/[.;!?\n]/u, 1);
	return turnedDown.test(clause);
};
