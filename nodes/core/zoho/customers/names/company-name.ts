import { foldings, wordsOf } from './folded';
import { withoutLegalForm, type WithoutForm } from './legal-forms';

/** How two names of companies relate; undefined when nothing says that they mean the same one. */
export interface CompanyLikeness {
	/** Only then they are names of one company. */
	same: boolean;
	/** What speaks for it, or what keeps it from being certain. */
	why: string;
}

/** A name of a company, folded in the two ways. */
type CompanyName = [WithoutForm, WithoutForm];

/** `and` as firms write it. */
const and = new Set(['and', 'und', 'et', 'och', 'og']);

/** Letters of the words that a short name must have, lest it be the start of any name. */
const shortestName = 3;

export function readCompanyName(text: string): CompanyName {
	const [bare, full] = foldings(text);
	return [readFolded(bare), readFolded(full)];
}

function readFolded(folded: string): WithoutForm {
	const all = wordsOf(folded).map((word) => (and.has(word) ? '&' : word));
	const read = withoutLegalForm(all);
	const words = read.words[0] === 'the' ? read.words.slice(1) : read.words;
	return { ...read, words: words.some((word) => word !== '&') ? words : [] };
}

/**
 * Compares names without legal forms, case, punctuation and the signs on letters. They are the same
 * only when all words agree and no legal form speaks against it; a name that begins the other one is
 * likely the same. Across scripts nothing is guessed.
 */
export function compareCompanies(one: string, other: string): CompanyLikeness | undefined {
	const [a, b] = [readCompanyName(one), readCompanyName(other)];
	return compareFolded(a[0], b[0]) ?? compareFolded(a[1], b[1]);
}

function compareFolded(one: WithoutForm, other: WithoutForm): CompanyLikeness | undefined {
	if (one.words.length === 0 || other.words.length === 0) return undefined;
	const [a, b] = [one.words.join(' '), other.words.join(' ')];
	if (a === b) return sameWords(one, other);
	if (a.replaceAll(' ', '') === b.replaceAll(' ', ''))
		return { same: false, why: 'the names differ in their spaces' };
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	const begins =
		long.startsWith(`${short} `) && short.replaceAll(/[ &]/g, '').length >= shortestName;
	return begins ? { same: false, why: 'one name begins the other' } : undefined;
}

function sameWords(one: WithoutForm, other: WithoutForm): CompanyLikeness {
	if (one.form === other.form) return { same: true, why: 'the names are the same' };
	if (one.form !== '' && other.form !== '')
		return { same: false, why: 'the names differ in their legal form' };
	if (one.mayBeName || other.mayBeName)
		return { same: false, why: 'one name begins with what may be a legal form' };
	return { same: true, why: 'the names are the same but for a legal form' };
}

/** Where letters may be kept as written here, with a sign or in full, and where a word ends. */
const unlike = /ae|oe|ue|aa|ss|[^a-z0-9]+/;

/** Letters of a first word that tells enough alone. */
const tellingWord = 4;

/**
 * The text to look for in a CRM so that every name that compares as the same or begins alike is among
 * what is found: the longest piece of the first word, or of the first two, that is written with plain
 * letters, whatever a database makes of others. It holds no sign of a query; undefined when the name
 * says nothing.
 */
export function telltaleOf(name: string): string | undefined {
	const words = readCompanyName(name)[0].words.filter((word) => word !== '&');
	const [first = ''] = words;
	const telling = words.slice(0, first.length < tellingWord ? 2 : 1);
	const small = name.normalize('NFKC').toLowerCase();
	const original = new Map(
		(small.match(/[\p{L}\p{M}\p{N}'’‘`´]+/gu) ?? []).map((word) => [
			wordsOf(foldings(word)[0])[0],
			word,
		]),
	);
	const pieces = telling.flatMap((word) => (original.get(word) ?? word).split(unlike));
	const [longest = ''] = pieces.sort((a, b) => b.length - a.length);
	if (longest.length > 1) return longest;
	const asWritten = original.get(telling[0]) ?? '';
	return /^[\p{L}\p{M}\p{N}]+$/u.test(asWritten) ? asWritten : telling[0];
}
