// Zero-width space, direction marks and overrides, invisible operators, BOM, soft hyphen, and the
// tag characters in which text can be hidden from people. Joiners stay where scripts need them.
const hidden =
	/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
const latinJoiner = /(?<=[\p{Script=Latin}\p{N}\s])[\u200c\u200d]+/gu;
// C0 and C1 controls but tab, line feed and return.
const control = /[^\P{Cc}\t\n\r]/gu;

/** Removes the characters a person cannot see but a model reads. */
export function visibleText(text: string): string {
	return text.replace(hidden, '').replace(latinJoiner, '').replace(control, '');
}
