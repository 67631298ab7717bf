/** Scripts that put no spaces between words. */
export const unspaced =
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]$/u;

const scripts = [
	/[\p{Script=Han}々]/u,
	/\p{Script=Hiragana}/u,
	/[\p{Script=Katakana}ー]/u,
	/\p{Script=Hangul}/u,
	/[\p{L}]/u,
];

/** Follows a name and is none of it. */
const honorific = /^(?:様|さま|さん|氏|先生|殿|君|ちゃん|御中|님|씨|女士|小姐|经理|經理|总)/u;

/** The kinds of places, as the last letter of their names: `大阪市中央区` is the city and its ward. */
const kindOfPlace = /[市区區县縣県州省都道府町村国國시구군도]$/u;

/** Words of Chinese that stand before or behind a name, and in none. */
const [chineseBefore, chineseBehind] = [/[是在从從于於到去由和跟与與]$/u, /^[的是在和跟与與]/u];

/** Scripts without spaces in which nothing shows where a word ends. */
const endless = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Whether a word may end at a place of a text whose script has no spaces: at a mark, a space, where
 * the script changes, before an honorific, behind the kind of a place, or beside a word of Chinese that
 * is part of no name.
 */
export function endsBetween(text: string, at: number, side: 'left' | 'right'): boolean {
	const [before, after] = [text.charAt(at - 1), text.charAt(at)];
	if (!/[\p{L}\p{M}]/u.test(before) || !/[\p{L}\p{M}]/u.test(after)) return true;
	if (endless.test(before) || endless.test(after)) return true;
	if (scriptOf(before) !== scriptOf(after)) return true;
	if (kindOfPlace.test(before)) return true;
	if (side === 'left') return chineseBefore.test(before);
	return honorific.test(text.slice(at, at + 3)) || chineseBehind.test(after);
}

const scriptOf = (letter: string) => scripts.findIndex((script) => script.test(letter));
