/** Lower case without accents, so that `Angeböte` and `angebote` are one word. */
export function fold(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.replace(/[’‘]/g, "'")
		.toLowerCase();
}

/** The folded words of a text, numbers among them; `don't` stays one word. */
export function wordsOf(text: string): string[] {
	return fold(text).match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? [];
}

const endings = [
	'ations',
	'ation',
	'ings',
	'ing',
	'edly',
	'ied',
	'ies',
	'ed',
	'es',
	's',
	'ly',
	'e',
	'y',
];

/** A word cut down to what its forms share: `orders`, `ordered` and `ordering` give `order`. */
export function stem(word: string): string {
	const base = word.replace(/'s$/, '');
	if (base.length < 4) return base;
	for (const ending of endings) {
		if (base.endsWith(ending) && base.length - ending.length >= 3 && !base.endsWith('ss')) {
			return base.slice(0, -ending.length).replace(/([b-df-hj-np-tv-z])\1$/, '$1');
		}
	}
	return base;
}

/** The words of an identifier or label: `Lead_Source`, `leadSource` and `Lead source` give the same. */
export function nameWords(name: string): string[] {
	return wordsOf(name.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2').replace(/[_\-./]+/g, ' '));
}

const empty = new Set(
	(
		'a an and are as at be been but by can could did do does for from had has have he her his how i if in into is it its ' +
		'just may me my no nor not of on or our she so such than that the their them then there these they this those to up us ' +
		'was we were what when where which who whom whose why will with would you your any all also about some one out only other ' +
		'der die das und oder ein eine einen ist sind mit von zu im am fur auf den dem des nicht wir sie ihr es ' +
		'el la los las un una y o de del que en con por para es son su se lo al no ' +
		'le les une et ou du dans pour par est sont vous nous ce cette qui au aux ne pas'
	).split(' '),
);

/** Whether a folded word says nothing about what a text is about. */
function isEmptyWord(word: string): boolean {
	return word.length < 2 || empty.has(word) || /^\d+$/.test(word);
}

/** The stems of a text that carry meaning, in order. */
export function stemsOf(text: string): string[] {
	return wordsOf(text)
		.filter((word) => !isEmptyWord(word))
		.map(stem);
}
