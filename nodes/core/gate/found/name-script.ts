/** Writing systems by which names are told apart; letters of all others count as one more. */
const scripts: readonly RegExp[] = [
	/\p{Script=Latin}/u,
	/\p{Script=Han}/u,
	/\p{Script=Hiragana}/u,
	/\p{Script=Katakana}/u,
	/\p{Script=Hangul}/u,
	/\p{Script=Cyrillic}/u,
	/\p{Script=Greek}/u,
	/\p{Script=Arabic}/u,
	/\p{Script=Hebrew}/u,
	/\p{Script=Devanagari}/u,
	/\p{Script=Bengali}/u,
	/\p{Script=Tamil}/u,
	/\p{Script=Thai}/u,
	/\p{Script=Georgian}/u,
	/\p{Script=Armenian}/u,
];

/** Whether a text has letters of no other script than a name has; a name without letters has all. */
export function isInScriptOf(text: string, name: string): boolean {
	const own = scriptsOf(name);
	return own.size === 0 || [...scriptsOf(text)].every((script) => own.has(script));
}

function scriptsOf(text: string): Set<number> {
	const letters = text.normalize('NFKC').match(/\p{L}/gu) ?? [];
	return new Set(letters.map((letter) => scripts.findIndex((script) => script.test(letter))));
}
