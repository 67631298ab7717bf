import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { CoreError } from '../../core/kernel/errors';
import type { FormField, OutgoingFile } from '../../core/kernel/ports';
import { toCoreError } from '../../core/kernel/unexpected';
import { failItemFile } from '../files/item-file-errors';

/** Form data as the body of one request. */
export interface FormBody {
	headers: Record<string, string>;
	/** In bytes. */
	size: number;
	/** Made while it is read; nothing is open before, and nothing after it is destroyed. */
	stream: Readable;
	/** What reading a file failed with, which then broke the request off. */
	failure(): CoreError | undefined;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Names as browsers write them: quotes and line breaks would end the header. */
const quoted = (name: string): string =>
	name.replace(/["\r\n]/g, (sign) => encodeURIComponent(sign));

/** A type from outside goes into a header, so only the form of one will do. */
const safeType = (type: string): string =>
	/^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream';

function head(boundary: string, { field, value }: FormField): Uint8Array {
	const file =
		typeof value === 'string'
			? ''
			: `; filename="${quoted(value.name)}"\r\nContent-Type: ${safeType(value.mimeType)}`;
	return encode(
		`--${boundary}\r\nContent-Disposition: form-data; name="${quoted(field)}"${file}\r\n\r\n`,
	);
}

async function* bytesOf(file: OutgoingFile): AsyncGenerator<Uint8Array> {
	let left = file.size;
	for await (const chunk of await file.open()) {
		left -= chunk.length;
		if (left < 0) break;
		yield chunk;
	}
	// The server waits for as many bytes as it was told, so a file of another length ends here.
	if (left !== 0) throw failItemFile('FILE_CHANGED', { file: file.name });
}

/** Writes fields as multipart form data (RFC 7578), a chunk of a file at a time. */
export function createFormBody(fields: readonly FormField[]): FormBody {
	const boundary = `form-${randomUUID()}`;
	const lineEnd = encode('\r\n');
	const end = encode(`--${boundary}--\r\n`);
	const parts = fields.map((one) => {
		const { value } = one;
		const content = typeof value === 'string' ? encode(value) : value;
		const length = content instanceof Uint8Array ? content.length : content.size;
		return { head: head(boundary, one), content, length };
	});
	const size = parts.reduce(
		(sum, part) => sum + part.head.length + part.length + lineEnd.length,
		end.length,
	);
	let failure: CoreError | undefined;

	async function* write(): AsyncGenerator<Uint8Array> {
		for (const part of parts) {
			yield part.head;
			if (part.content instanceof Uint8Array) yield part.content;
			else yield* bytesOf(part.content);
			yield lineEnd;
		}
		yield end;
	}
	async function* watched(): AsyncGenerator<Uint8Array> {
		try {
			yield* write();
		} catch (cause) {
			failure = toCoreError(cause);
			throw failure;
		}
	}
	return {
		headers: {
			'Content-Type': `multipart/form-data; boundary=${boundary}`,
			'Content-Length': String(size),
		},
		size,
		stream: Readable.from(watched(), { objectMode: false }),
		failure: () => failure,
	};
}
