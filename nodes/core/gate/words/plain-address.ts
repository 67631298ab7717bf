/**
 * An e-mail address as it is compared: capitals of ASCII make no other one of it, and nothing else that
 * Unicode calls alike makes two the same, such as a full-width letter or the sign for kelvin.
 */
export const plainAddress = (text: string): string =>
	text.trim().replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
