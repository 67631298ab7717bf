/**
 * Signs that stand for no letter: for private use, the replacement character, controls, and what some
 * programs write for a glyph without a letter. A font that does not say which letters its shapes are
 * leaves them behind, and digits are the first to get lost so.
 */
const lost = String.raw`[\uE000-\uF8FF\uFFFD\u{F0000}-\u{10FFFD}\u0000-\u0008\u000E-\u001F\u007F-\u009F]|\(cid:\d{1,6}\)`;
const inWord = new RegExp(
	String.raw`[\p{L}\p{N}](?:${lost})|(?:${lost})[\p{L}\p{N}]|(?:${lost})(?:${lost})`,
	'u',
);

/** Whether signs of a text are lost within its words or numbers. One that stands alone is a bullet or an icon. */
export const isGarbled = (text: string): boolean => inWord.test(text);
