/**
 * The document inside a prompt: what stands between `<document id="N">` and `</document id="N">`.
 * A prompt without such a fence is a document as a whole.
 */
export function fencedDocument(prompt: string): string {
	const open = /<document id="([^"\n]{1,200})">[ \t]*\n?/.exec(prompt);
	if (open === null) return prompt;
	const start = open.index + open[0].length;
	const end = prompt.indexOf(`</document id="${open[1]}">`, start);
	return (end < 0 ? prompt.slice(start) : prompt.slice(start, end)).replace(/\r?\n$/, '');
}
