import { anyOf } from '../choices/any-of';
import { clausesOf } from '../denial/negation';
import { countDenials } from '../denial/refusals';
import { countShared, subjectOf } from './shared-words';

/** Decide without a "not" that something is not to be. */
const against = anyOf(
	'against reject* turned_down drop dropped drops abandon* shelve* scrap* gegen abgelehnt verworfen ablehnen fallen_gelassen contre refus* rejet* abandonn*',
	'contra rechaz* descart* contro rifiut* scart* tegen afgewezen afgekeurd rejeit* recus* przeciw* odrzuc* mot emot avslå* förkast* проти відхил* против',
);

/** Say of a thing how far it goes, which turns a denial round by itself: `not before spring`, `only in spring`. */
const bounding = anyOf(
	'only just later until after wait* hold* keep* kept stay* remain* continue* leave* left unchanged without instead nur erst später warten bleib* behalten behält weiterhin',
	'seulement rest* garde* attend* plus_tard maintien* solo sólo queda* mantien* después más_tarde rimane* resta* mantenere dopo alleen pas blijf* blijven houd* later',
	'apenas só fica* mantém* depois tylko dopiero zosta* później bara först behåll* stanna* senare лише тільки залиша* пізніше',
);

/** Hold a word of denial and deny nothing. */
const harmless =
	/(?<!\p{L})(?:(?:no|not) (?:more|less|fewer|longer|later|earlier) than|nicht (?:mehr|weniger|länger|später) als|pas plus (?:de|que|tard)|no más (?:de|tarde)|non più (?:di|tardi)|niet (?:meer|langer|later) dan|não mais (?:de|que)|nie (?:więcej|później) niż|inte (?:mer|senare) än|не (?:більше|пізніше)|nothing against|nichts gegen|rien contre|nada (?:en )?contra|niente (?:in contrario|contro)|niets tegen|nic przeciw\p{L}*|inget (?:emot|mot))(?!\p{L})/giu;

/** Share of a text's words that a clause must hold to speak of the same. */
const sameShare = 0.75;
const leastWords = 2;

/**
 * Whether a text that denies nothing says in the words of a call what was denied there: `We decided
 * against the ramp` as `Ramp decided`. `cited` is what was said in the turns it names, `around` in
 * those beside as well: what is affirmed there stands.
 */
export function isFlipped(
	text: string,
	{ cited, around, language }: { cited: string[]; around: string[]; language: string | undefined },
): boolean {
	const words = subjectOf(text, language).words;
	if (words.length < leastWords || denies(text) || against.test(text) || bounding.test(text))
		return false;
	const wanted = { words, numbers: new Set<number>() };
	const speaksOfIt = (clause: string) =>
		countShared(wanted, subjectOf(clause, language)) >= words.length * sameShare;
	const clauses = (said: string[]) => said.flatMap(statements).filter(speaksOfIt);
	return clauses(cited).some(denies) && clauses(around).every(denies);
}

/** The clauses of what is said without those that ask. */
const statements = (said: string): string[] =>
	(said.match(/[^.!?。！？]+[.!?。！？]*/gu) ?? [])
		.filter((sentence) => !/[?？]$/u.test(sentence))
		.flatMap(clausesOf);

/** Two denials are none, as in `not against`. */
function denies(clause: string): boolean {
	const plain = clause.replace(harmless, ' ');
	return countDenials(plain) + (against.test(plain) ? 1 : 0) === 1;
}
