/** What introduces quoted history in a reply; a reply's own words stand above it. */
const historyStarts = [
	/^-{2,}\s*(original message|ursprüngliche nachricht|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht)\s*-{2,}$/i,
	/^(on|am|le|el|op|il|em|den)\s.{6,200}\s(wrote|schrieb|écrit|escribió|schreef|ha scritto|escreveu|skrev)[^\n]{0,80}:$/i,
	/^.{3,120}\s(wrote|schrieb|a écrit|escribió|schreef|ha scritto)\s?:$/i,
	/^_{20,}$/,
];
/** Outlook quotes with header lines; two in a row are a quotation, one may be a sentence. */
const headerLine =
	/^\*?(from|von|de|sent|gesendet|envoyé|enviado|to|an|à|para|cc|subject|betreff|objet|asunto|date|datum)\*?\s?:\s/i;
const footer = /^(sent from my|get outlook for|von meinem .* gesendet|envoyé de mon)/i;

/**
 * The words a mail adds itself: quoted history, device footers and, if asked, the signature behind
 * a `-- ` line are left out. A forwarded mail keeps what it forwards, and so does a mail that would
 * be empty otherwise.
 */
export function newMailText(
	text: string,
	options: { forwarded: boolean; signature: boolean },
): string {
	const lines = text.replace(/\r\n?/g, '\n').split('\n');
	let kept = lines.filter((line) => !footer.test(line.trim()));
	if (!options.forwarded) {
		const history = kept.findIndex((_, at) => startsHistory(kept, at));
		if (history >= 0) kept = kept.slice(0, history);
		kept = kept.filter((line) => !/^\s*>/.test(line));
	}
	if (!options.signature) {
		const signature = kept.findIndex((line) => /^-- ?$/.test(line));
		if (signature >= 0) kept = kept.slice(0, signature);
	}
	const own = tidy(kept.join('\n'));
	return own === '' ? tidy(lines.join('\n')) : own;
}

/**
 * Whether the words at a place, in characters, are of an older mail than the text around them: a
 * quoted line, or one below what introduces quoted history. The header lines of the mail itself do not,
 * nor does what introduces lines that are each marked as quoted: answers stand between those.
 */
export function isQuotedHistory(text: string, at: number): boolean {
	const lines = text.slice(0, at).split('\n');
	const rest = text.slice(at).split('\n', 1)[0] ?? '';
	lines.push((lines.pop() ?? '') + rest);
	if (/^\s*>/.test(lines.at(-1) ?? '')) return true;
	const body = /^(?:from|to|subject|date):\s/i.test(lines[0] ?? '')
		? lines.findIndex((line) => line.trim() === '')
		: 0;
	return (
		body >= 0 &&
		lines.some(
			(_, place) => place >= body && startsHistory(lines, place) && !isMarkedBelow(lines, place),
		)
	);
}

/** Whether the lines below what introduces history are marked as quoted. */
function isMarkedBelow(lines: string[], at: number): boolean {
	const below = lines.slice(at + 1).filter((line) => line.trim() !== '');
	return below.slice(0, 2).some((line) => /^\s*>/.test(line));
}

function startsHistory(lines: string[], at: number): boolean {
	const line = (lines[at] ?? '').trim();
	// Long attribution lines are wrapped by mail programs.
	const wrapped = `${line} ${(lines[at + 1] ?? '').trim()}`;
	if (historyStarts.some((pattern) => pattern.test(line))) return true;
	if (/^(on|am|le|el)\s/i.test(line) && historyStarts.some((pattern) => pattern.test(wrapped)))
		return true;
	const next = (lines[at + 1] ?? '').trim();
	return headerLine.test(line) && /^\*?(from|von|de)\b/i.test(line) && headerLine.test(next);
}

function tidy(text: string): string {
	const lines = text.split('\n').map((line) => line.trimEnd());
	return lines
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}
