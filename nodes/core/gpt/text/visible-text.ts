// What Unicode lets every program leave out: zero-width spaces, direction marks, fillers, tag
// characters, variation selectors. Joiners and Mongolian selectors stay where scripts need them.
const unseen = /(?![\u180b-\u180f\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu;
// One joiner behind a letter or an emoji is spelling; behind anything else, or in a row, it is not.
const looseJoiner =
	/(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]|(?<=[\p{Script=Latin}\p{N}])[\u200c\u200d]/gu;
// C0 and C1 controls but tab, line feed and return.
const control = /[^\P{Cc}\t\n\r]/gu;
// Letters that are shown from right to left, whatever they are, up to the end of that or of the line.
const turned = /\u202e([^\u202c\u202e\n]*)/gu;

/** The words as a person sees them: without characters that only a model reads, and in the order shown. */
export function visibleText(text: string): string {
	return text
		.replace(turned, (_, letters: string) => Array.from(letters).reverse().join(''))
		.replace(unseen, '')
		.replace(looseJoiner, '')
		.replace(control, '');
}
