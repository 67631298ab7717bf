const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;
/** What stands between the digits of one number, as in `12,500` and `1 234.50`. */
const IN_NUMBER = /[.,'’\u00a0\u202f]/u;

/** Whether a cut at `at` goes through a word or a number. */
function cuts(text: string, at: number): boolean {
	const before = text.charAt(at - 1);
	const after = text.charAt(at);
	if (LETTER_OR_DIGIT.test(before) && LETTER_OR_DIGIT.test(after)) return true;
	const digit = (place: number) => /\d/.test(text.charAt(place));
	if (IN_NUMBER.test(after)) return digit(at - 1) && digit(at + 1);
	return IN_NUMBER.test(before) && digit(at - 2) && digit(at);
}

/**
 * The words of a document from `start` to `end`, with those that the ends cut through whole: a quote
 * of `2,500` out of `12,500` states another number.
 */
export function wholeWords(text: string, start: number, end: number): string {
	let from = start;
	let to = end;
	while (from > 0 && cuts(text, from)) from -= 1;
	while (to < text.length && cuts(text, to)) to += 1;
	return text.slice(from, to);
}

// In the languages business mail most often comes in; `n't` and `n'` are found by their form.
const NEGATIONS = new Set(
	[
		'not no never none neither nor without cannot',
		'nicht kein keine keinen keinem keiner keines nie niemals ohne weder nichts',
		'ne pas jamais sans aucun aucune ni non rien',
		'nunca jamás sin ningún ninguno ninguna tampoco nada',
		'mai senza nessun nessuno nessuna né',
		'niet geen nooit zonder não sem nenhum nenhuma',
		'inte ikke ej aldrig aldri utan uden uten ingen',
	]
		.join(' ')
		.split(' '),
);

interface Word {
	folded: string;
	/** Digits, a negation, or written as names are: to leave it out or change it changes the meaning. */
	telling: boolean;
}

function wordsOf(text: string): Word[] {
	return (text.match(/[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu) ?? []).map((word) => {
		const folded = word.normalize('NFKC').toLowerCase().replace('’', "'");
		const negation = NEGATIONS.has(folded) || /n't$|^n'/.test(folded);
		return { folded, telling: negation || /^[\p{Lu}\p{Lt}\p{Lo}]|\p{N}/u.test(word) };
	});
}

/**
 * Whether a quote that stands in the document only nearly so says the same as the passage found for
 * it: its numbers, negations and names are those of the passage, in their order.
 */
export function saysTheSame(quote: string, passage: string): boolean {
	const quoted = wordsOf(quote);
	const found = wordsOf(passage);
	const telling = new Set(
		[...quoted, ...found].flatMap((word) => (word.telling ? word.folded : [])),
	);
	const sequence = (words: Word[]) =>
		words
			.map(({ folded }) => folded)
			.filter((word) => telling.has(word))
			.join(' ');
	return sequence(quoted) === sequence(found);
}
