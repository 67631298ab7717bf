/**
 * Signs that nobody sees and a model reads: controls but for breaks and tabs, joiners and marks of
 * direction, and the tag signs in which whole sentences can be hidden.
 */
const unseen =
	/(?![\t\n\r])\p{Cc}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;

/** A text of the CRM as a person sees it, cut to so many characters with a word on what is left out. */
export function cleanText(text: string, longest: number): string {
	const seen = text.replace(unseen, '');
	if (seen.length <= longest) return seen;
	const cut = seen.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
	return `${cut}… (${seen.length - cut.length} more characters)`;
}
