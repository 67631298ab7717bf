import { kindsOf, withoutHistory } from './history/quoted-history';

const footer =
	/^(sent from my|get outlook for|von meinem .* gesendet|envoyé de(puis)? mon|enviado desde mi|enviado do meu|inviato dal? mi[oa]|verzonden vanaf mijn|skickat från min|sendt fra min)/i;

/**
 * The words a mail adds itself: quoted history, device footers and, if asked, the signature behind
 * a `-- ` line are left out; answers between the lines keep what they answer. A forwarded mail keeps
 * what it forwards, and a mail that would be empty otherwise keeps all.
 */
export function newMailText(
	text: string,
	options: { forwarded: boolean; signature: boolean },
): string {
	const lines = text.replace(/\r\n?/g, '\n').split('\n');
	let kept = lines.filter((line) => !footer.test(line.trim()));
	if (!options.forwarded) kept = withoutHistory(kept);
	if (!options.signature) {
		const signature = kept.findIndex((line) => /^-- ?$/.test(line));
		if (signature >= 0) kept = kept.slice(0, signature);
	}
	const own = tidy(kept.join('\n'));
	return own === '' ? tidy(lines.join('\n')) : own;
}

/**
 * Whether the words at a place, in characters, are of an older mail than the text around them: a
 * quoted line, or one below what introduces an older mail without quote marks. The header lines of the
 * mail itself do not.
 */
export function isQuotedHistory(text: string, at: number): boolean {
	const lines = text.split('\n');
	const line = text.slice(0, at).split('\n').length - 1;
	const body = /^(?:from|to|cc|subject|date):\s/i.test(lines[0] ?? '')
		? lines.findIndex((one) => one.trim() === '')
		: 0;
	return body >= 0 && line >= body && kindsOf(lines.slice(body))[line - body] !== 'own';
}

function tidy(text: string): string {
	const lines = text.split('\n').map((line) => line.trimEnd());
	return lines
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}
