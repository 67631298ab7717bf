import { foldWord, isNegation, withoutHarmless, wordsIn } from './negation';
import { anyOf } from '../choices/any-of';

/** Denies by itself, beside "not" and its like. */
const refusing = anyOf(
	'remove unsubscribe* cancel* opt_out opted_out stop abmelden abbestellen kündigen désinscri* désabonn* résilie* dar_de_baja disiscri* annull* opzeggen uitschrijven avsluta avregistrera wypisa* відпис* unwanted unnecessary unneeded unnötig nicht_nötig überflüssig inutile innecesari* onnodig zbędn* onödig* непотрібн* 不要 必要ありません 必要ない 결코 불필요',
	'object_to objects_to nous_passer vous_passer verzicht* renonc* prescind* rinunci* afzien avstå* rezygn* waive*',
);

/** Of these a clause has as many as it denies; of the others one may be there to go with another. */
const counted = new Set(
	[
		'not no never none neither without cannot hardly barely refuse refuses refused decline declines declined',
		'nicht kein keine keinen keinem keiner keines niemals ohne weder nichts kaum nein',
		'niet geen nooit zonder nee inte ikke ej aldrig aldri utan uden uten ingen nej',
		'sans sin senza sem без bez',
	]
		.join(' ')
		.split(' '),
);
const ofVerbs = new Set('ne pas non não не nie'.split(' '));

const joined =
	/(?<!\p{L})(?:and|or|nor|und|oder|noch|et|ou|y|o|e|en|of|och|eller|i|і|та)(?!\p{L})/iu;

/** Whether words deny nothing (0), something (1), or deny a denial (2), which is for a person to read. */
export function countDenials(text: string): number {
	const counts = withoutHarmless(text).split(joined).map(countInOne);
	return Math.min(2, Math.max(0, ...counts));
}

function countInOne(text: string): number {
	const rest = text.replace(new RegExp(refusing.source, 'giu'), ' ');
	const words = wordsIn(rest).map(foldWord);
	const plain = words.filter((word) => counted.has(word) || word.endsWith("n't")).length;
	const verbal = words.some((word) => ofVerbs.has(word) || word.startsWith("n'")) ? 1 : 0;
	const negations = plain + verbal || (words.some(isNegation) ? 1 : 0);
	return negations + (rest === text ? 0 : 1);
}

/** Where a negation is a wish: in a command, with a word for wanting, as `no more`. */
const wish = new RegExp(
	[
		"(?:^|(?:please|bitte|pls)[,\\s]+)(?:and\\s)?(?:do not|don['’]t|never|no|nicht|kein\\p{L}{0,2}|ne|non|não|nie|niet|geen|inte|ingen|не)(?!\\p{L})",
		'(?<!\\p{L})(?:want|wish|like|need|möcht\\p{L}*|woll\\p{L}*|ich will|will ich|wünsch\\p{L}*|souhait\\p{L}*|veux|voul\\p{L}*|quier\\p{L}*|quer\\p{L}*|desid\\p{L}*|vogli\\p{L}*|wil|willen|wens\\p{L}*|chc\\p{L}*|vill|önskar|хоч\\p{L}*|бажа\\p{L}*)(?!\\p{L})',
		'(?<!\\p{L})(?:no more|kein\\p{L}{0,2}\\s[^.!?]{1,40}\\smehr|plus de|no más|non più|geen\\s[^.!?]{1,40}\\smeer|inga fler)(?!\\p{L})',
	].join('|'),
	'iu',
);

/** Whether somebody refuses to have something, and does not just tell what did not happen. */
export const isRefusal = (clause: string): boolean =>
	new RegExp(refusing.source, 'iu').test(clause) || wish.test(clause.trim());

/** Whether a label asks for a denial, as `Do Not Call` and `Email Opt Out` do. */
export const asksForDenial = (label: string): boolean => countDenials(label) > 0;

/** The words of a label without those that deny. */
export const topicOf = (label: string): string =>
	label
		.replace(new RegExp(refusing.source, 'giu'), ' ')
		.replace(/(?<!\p{L})do(?:es)?\s(?=not(?!\p{L}))/giu, ' ')
		.replace(/[\p{L}\p{M}]+(?:['’]\p{L}+)*/gu, (word) => {
			const folded = foldWord(word);
			return counted.has(folded) || isNegation(folded) ? ' ' : word;
		});
