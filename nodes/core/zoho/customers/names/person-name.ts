import { foldings, wordsOf } from './folded';

/** What stands before or behind a name and is none. */
const titles = new Set(
	'mr mrs ms miss mx dr prof ing dipl herr frau hr fr sr sra mme mlle sig dott ir drs phd mba jr'.split(
		' ',
	),
);

const named = (folded: string): string[] =>
	wordsOf(folded).filter((word) => word !== '&' && !titles.has(word));

/**
 * Whether two names are those of one person: the same words in any order, since families and calendars
 * put the family name first; a middle name may be left out. Across scripts nothing is guessed.
 */
export function samePerson(one: string, other: string): boolean {
	const [a, b] = [foldings(one), foldings(other)];
	return sameWords(named(a[0]), named(b[0])) || sameWords(named(a[1]), named(b[1]));
}

function sameWords(one: string[], other: string[]): boolean {
	const [fewer, more] = one.length <= other.length ? [one, other] : [other, one];
	// Scripts without spaces, and `van der`, are written together or apart.
	if (fewer.length > 0 && fewer.join('') === more.join('')) return true;
	if (fewer.length < 2) return false;
	const left = [...more];
	for (const word of fewer) {
		const at = left.indexOf(word);
		if (at < 0) return false;
		left.splice(at, 1);
	}
	const [first, last] = [more[0] ?? '', more.at(-1) ?? ''];
	return fewer.length === more.length || (fewer.includes(first) && fewer.includes(last));
}

/** Words that names of one person share at least one of. */
export function nameKeys(name: string): Set<string> {
	const readings = foldings(name).map(named);
	return new Set(readings.flatMap((words) => [...words, words.join('')]));
}

/** As many ways to read a family name out of one name. */
const mostReadings = 5;

/** What the family name may be: each word, and the words from the second on, such as `van der Sluis`. */
export function familyNames(name: string): string[] {
	const words = name.normalize('NFC').match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [];
	const given = words.filter((word) => !titles.has(word.toLowerCase().replace(/\.$/, '')));
	const tails = [1, 2].flatMap((count) =>
		given.length > count + 1 ? [given.slice(count).join(' ')] : [],
	);
	const ends = [given.at(-1), given[0]].flatMap((word) => word ?? []);
	return [...new Set([...ends, ...tails, ...(given.length > 0 ? [given.join('')] : [])])].slice(
		0,
		mostReadings,
	);
}
