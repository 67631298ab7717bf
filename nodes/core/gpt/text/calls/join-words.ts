/** Behind a hyphen at the end of a line they begin another word: `Lade- und Lagerraum`. */
const linking = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e|en|of|och|eller|i|та)(?!\p{L})/iu;

/** Joins words of one speaker that stand in two lines; a word that was cut at its hyphen is whole again. */
export function joinWords(before: string, after: string): string {
	const isCut = /\p{L}[-\u2010]$/u.test(before) && /^\p{Ll}/u.test(after) && !linking.test(after);
	return [before, after].filter((words) => words !== '').join(isCut ? '' : ' ');
}
