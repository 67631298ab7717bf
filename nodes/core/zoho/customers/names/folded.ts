/** Letters that are written without their signs where a keyboard lacks them, and that Unicode does not take apart. */
const plain: Readonly<Record<string, string>> = {
	ß: 'ss',
	ø: 'o',
	æ: 'ae',
	œ: 'oe',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
	ς: 'σ',
};

/** How German and the Nordic languages write the same letters in full. */
const full: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** Signs on Latin and Greek letters alone: in other scripts they make another letter. */
const signs = /(?<=[\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu;

const replaced = (text: string, letters: Readonly<Record<string, string>>): string =>
	text.replace(/\P{ASCII}/gu, (letter) => letters[letter] ?? letter);

/**
 * A name in small letters without their signs, in the two ways people leave those out: `müller` as
 * `muller` and as `mueller`. Names are the same when they agree in one of them.
 */
export function foldings(text: string): [string, string] {
	const small = text.normalize('NFKC').toLowerCase().normalize('NFC');
	const bare = (one: string) =>
		replaced(one.normalize('NFD').replace(signs, '').normalize('NFC'), plain);
	return [bare(small), bare(replaced(small, full))];
}

/** The words of a folded text: letters and digits; what abbreviates by dots, such as `s.r.l.`, is one. */
export function wordsOf(folded: string): string[] {
	const words = folded.replace(/['’‘`´"“”„«»״׳]/g, '').match(/[\p{L}\p{M}\p{N}]+|&/gu) ?? [];
	const joined: string[] = [];
	let spelling = false;
	for (const word of words) {
		const isLetter = /^\p{L}$/u.test(word);
		if (isLetter && spelling) joined.push(`${joined.pop() ?? ''}${word}`);
		else joined.push(word);
		spelling = isLetter;
	}
	return joined;
}
