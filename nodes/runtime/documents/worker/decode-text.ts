/** Reads bytes as text: by byte order mark, else UTF-8, else Windows-1252, which takes any byte. */
export function decodeText(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

let toByte: Map<string, number> | undefined;

/** Windows-1252 backwards; undefined for a text with other characters. */
function toWindows1252(text: string): Uint8Array | undefined {
	if (!toByte) {
		const decoder = new TextDecoder('windows-1252');
		const table = Array.from({ length: 256 }, (_, byte): [string, number] => [
			decoder.decode(Uint8Array.of(byte)),
			byte,
		]);
		toByte = new Map(table);
	}
	const bytes = new Uint8Array(text.length);
	for (let index = 0; index < text.length; index += 1) {
		const byte = toByte.get(text.charAt(index));
		if (byte === undefined) return undefined;
		bytes[index] = byte;
	}
	return bytes;
}

/** Undoes UTF-8 that was read as Windows-1252 (`GrÃ¼ÃŸe`); any other text passes unchanged. */
export function repairMojibake(text: string): string {
	if (!/[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]/.test(text)) return text;
	const bytes = toWindows1252(text);
	if (!bytes) return text;
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return text;
	}
}
