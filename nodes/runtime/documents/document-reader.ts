import type { AttachedFile, TextDocument } from '../../core/gpt/text/document';
import { failGpt } from '../../core/gpt/words/error-catalog';
import type { CoreError } from '../../core/kernel/errors';
import type { ItemFile } from '../files/item-files';
import type { WorkerPool } from '../workers/worker-pool';
import { WorkerFailure } from '../workers/worker-port';
import type {
	AttachedAnswer,
	DocumentAnswer,
	DocumentJob,
	MailFields,
	ReadLimits,
} from './document-job';
import { megabytes } from './megabytes';

export interface DocumentLimits extends ReadLimits {
	/** Of a file as it comes. */
	maxBytes: number;
	/** Milliseconds of reading. */
	timeoutMs: number;
}

export type DocumentFile = Pick<ItemFile, 'name' | 'mimeType' | 'size' | 'bytes'>;

/** Reads what strangers wrote, one document at a time in each thread of its own. */
export interface DocumentReader {
	/**
	 * A file as text for a model, or as a picture to show it; it is opened when its turn has come. Fails with DOC_TOO_BIG before
	 * anything of it is read, INPUT_EMPTY when nothing is in it, with what `open` fails with, and with
	 * what its reader and the bounds of the worker end in: DOC_UNSUPPORTED, DOC_UNREADABLE,
	 * DOC_PASSWORD, DOC_NO_TEXT, DOC_TOO_COMPLEX, PICTURE_NOT_SENT, PICTURE_UNSUPPORTED, PICTURE_TOO_BIG, TEXT_TOO_LONG, DOC_TIMEOUT, DOC_OUT_OF_MEMORY,
	 * DOC_READER_MISSING.
	 */
	readFile(open: () => Promise<DocumentFile>, limits: DocumentLimits): Promise<TextDocument>;
	/**
	 * A mail from the fields of an item, and what the calendar files that came with it say; those too
	 * big are left unread. Fails as a file does.
	 */
	readMail(
		mail: MailFields,
		limits: DocumentLimits,
		calendars?: (() => Promise<DocumentFile>)[],
	): Promise<TextDocument>;
}

/** Reads on `pool` until `signal` aborts; what is being read then ends with an AbortError. */
export function createDocumentReader(
	pool: WorkerPool<DocumentJob, DocumentAnswer>,
	signal: AbortSignal | undefined,
): DocumentReader {
	const read = async (
		name: () => string,
		{ timeoutMs }: DocumentLimits,
		load: () => Promise<{ job: DocumentJob; transfer: ArrayBuffer[] }>,
	): Promise<TextDocument> => {
		const answer = await pool.run({ load, timeoutMs, signal }).catch((cause: unknown) => {
			throw cause instanceof WorkerFailure
				? toDocumentError(cause, name(), { timeoutMs, ...pool.limits })
				: cause;
		});
		if (!answer.ok) throw failGpt(answer.code, answer.details);
		const { document, attached } = answer;
		return attached ? { ...document, attached: attached.map(toAttached) } : document;
	};

	return {
		readFile: async (open, limits) => {
			let file = '';
			const load = async () => {
				const { name, mimeType, size, bytes } = await open();
				file = name;
				checkSize(name, size, limits.maxBytes);
				const own = ownBytes(await bytes());
				const job = { kind: 'file' as const, name, mimeType, bytes: own, limits };
				return { job, transfer: [own.buffer] };
			};
			return { ...(await read(() => file, limits, load)), file };
		},
		readMail: async (mail, limits, calendars = []) => {
			const name = mail.html === '' ? 'text' : 'html';
			const load = async () => {
				const files = await Promise.all(calendars.map(async (open) => await open()));
				const few = files.filter(({ size }) => size <= limits.maxBytes);
				const all = await Promise.all(few.map(async ({ bytes }) => ownBytes(await bytes())));
				const job = { kind: 'mail' as const, name, mail, calendars: all, limits };
				return { job, transfer: all.map(({ buffer }) => buffer) };
			};
			return await read(() => name, limits, load);
		},
	};
}

const toAttached = (answer: AttachedAnswer): AttachedFile =>
	answer.ok
		? { name: answer.name, document: answer.document }
		: { name: answer.name, error: failGpt(answer.code, answer.details) };

function toDocumentError(
	{ kind }: WorkerFailure,
	file: string,
	{ timeoutMs, memoryBytes }: { timeoutMs: number; memoryBytes: number },
): CoreError {
	switch (kind) {
		case 'timeout':
			return failGpt('DOC_TIMEOUT', { file, seconds: timeoutMs / 1000 });
		case 'memory':
			return failGpt('DOC_OUT_OF_MEMORY', { file, limit: megabytes(memoryBytes) });
		case 'notStarted':
			return failGpt('DOC_READER_MISSING', { file });
		case 'died':
			// A file that breaks its reader is damaged, whatever the reader calls it.
			return failGpt('DOC_UNREADABLE', { file });
	}
}

function checkSize(file: string, size: number, limit: number): void {
	if (size > limit) {
		throw failGpt('DOC_TOO_BIG', {
			file,
			size: megabytes(size),
			limit: megabytes(limit),
			option: 'Max File Size (MB)',
		});
	}
	if (size === 0) throw failGpt('INPUT_EMPTY', { parameter: file });
}

/** Bytes in memory of their own, which can be given away: small ones share theirs with others. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	const { buffer } = bytes;
	const isOwn = buffer instanceof ArrayBuffer && bytes.byteLength === buffer.byteLength;
	return isOwn ? new Uint8Array(buffer) : Uint8Array.from(bytes);
}
