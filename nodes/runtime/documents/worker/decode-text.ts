/** Which UTF-16 bytes are: by byte order mark, else by the zeros that Latin letters have in it. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	const head = bytes.subarray(0, 512);
	const zeros = [0, 0];
	for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
	const [even = 0, odd = 0] = zeros;
	const most = head.length / 4;
	if (odd > most && even === 0) return 'utf-16le';
	return even > most && odd === 0 ? 'utf-16be' : undefined;
}

export const isUtf16 = (bytes: Uint8Array): boolean => utf16Of(bytes) !== undefined;

/** Reads bytes as text: UTF-16 if they look like it, else UTF-8, else Windows-1252, which takes any byte. */
export function decodeText(bytes: Uint8Array): string {
	const utf16 = utf16Of(bytes);
	if (utf16) return new TextDecoder(utf16).decode(bytes);
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

const misread = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]/;
/** How often a text may have been misread on its way: each program on it does so once. */
const mostMisread = 3;

/**
 * Undoes UTF-8 that was read as Windows-1252 (`GrÃ¼ÃŸe`), and was so again; any other text passes
 * unchanged. Where a text was put together of both, each line is put right that can be.
 */
export function repairMojibake(text: string): string {
	let best = text;
	for (let times = 0; times < mostMisread && misread.test(best); times += 1) {
		const whole = repairOnce(best);
		const next = whole === best ? best.split('\n').map(repairOnce).join('\n') : whole;
		if (next === best) break;
		best = next;
	}
	return best;
}

function repairOnce(text: string): string {
	if (!misread.test(text)) return text;
	const bytes = toWindows1252(text);
	if (!bytes) return text;
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return text;
	}
}
