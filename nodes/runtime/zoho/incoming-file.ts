import type { Readable } from 'node:stream';
import type { IncomingFile } from '../../core/kernel/ports';

type Headers = Record<string, string>;

/** UTF-8 that a server wrote as it is arrives a byte a character. */
function fromBytes(text: string): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'));
	} catch {
		return text;
	}
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/**
 * The file's name in a Content-Disposition header: Zoho writes `filename*=UTF-8''a %281%29.png`, with
 * blanks as they are, and `filename="a.png"`. Without folders and control characters: it comes from
 * whoever uploaded the file. undefined when nothing is left.
 */
function nameIn(disposition: string): string | undefined {
	const encoded = /filename\*\s*=\s*[\w-]*'[^']*'([^;]*)/i.exec(disposition)?.[1];
	const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/i.exec(disposition);
	const raw = encoded ?? plain?.[1]?.replace(/\\(.)/g, '$1') ?? plain?.[2] ?? '';
	const name = encoded === undefined ? fromBytes(raw) : decoded(raw);
	const bare = (name.split(/[/\\]/).at(-1) ?? '').replace(/\p{Cc}/gu, '').trim();
	return /^\.*$/.test(bare) ? undefined : bare;
}

function describe(headers: Headers): Omit<IncomingFile, 'bytes'> {
	const type = (headers['content-type'] ?? '').split(';', 1)[0]?.trim() ?? '';
	const length = headers['content-length'] ?? '';
	return {
		name: nameIn(headers['content-disposition'] ?? ''),
		mimeType: type === '' ? 'application/octet-stream' : type,
		size: /^\d+$/.test(length) ? Number(length) : undefined,
	};
}

/**
 * Hands the body of an answer to `receive` while it arrives. Fails with what receiving fails with,
 * unless the connection broke first: then with what `toFailure` makes of that.
 */
export async function receiveFile(
	{ headers, body }: { headers: Headers; body: Readable },
	receive: (file: IncomingFile) => Promise<void>,
	toFailure: (cause: unknown) => unknown,
): Promise<void> {
	let broken: { failure: unknown } | undefined;
	async function* bytes(): AsyncGenerator<Uint8Array> {
		try {
			yield* body;
		} catch (cause) {
			broken = { failure: toFailure(cause) };
			throw broken.failure;
		}
	}
	try {
		await receive({ ...describe(headers), bytes: bytes() });
	} catch (cause) {
		throw broken ? broken.failure : cause;
	} finally {
		body.destroy();
	}
	if (broken) throw broken.failure;
}
