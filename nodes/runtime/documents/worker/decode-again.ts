/** A letter of UTF-8 beyond ASCII, or the beginning of an attribute of HTML, in quoted-printable. */
const encoded = /=[c-f][0-9a-f]=[89ab][0-9a-f]|=3d["']/i;
const base64Lines = /^(?:[a-z0-9+/]{4}){10,}(?:[a-z0-9+/]{2}==|[a-z0-9+/]{3}=)?$/i;

/**
 * The words of a mail whose body went through quoted-printable or base64 once more than its header
 * says; any other text as it is. Nothing is changed unless what comes out is UTF-8 from end to end.
 */
export function decodeAgain(text: string): string {
	const packed = text.replace(/\s+/g, '');
	if (base64Lines.test(packed)) return utf8(Buffer.from(packed, 'base64')) ?? text;
	if (!encoded.test(text)) return text;
	const joined = text.replace(/=[ \t]*\r?\n/g, '');
	const bytes = Buffer.from(joined, 'utf8').toString('latin1');
	const decoded = bytes.replace(/=([0-9a-f]{2})/gi, (_, hex: string) =>
		String.fromCharCode(Number.parseInt(hex, 16)),
	);
	return utf8(Buffer.from(decoded, 'latin1')) ?? text;
}

/** Bytes as text; undefined when they are none: control characters stand in no mail. */
function utf8(bytes: Uint8Array): string | undefined {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return /[^\P{Cc}\s]/u.test(text) ? undefined : text;
	} catch {
		return undefined;
	}
}
