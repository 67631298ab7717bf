import PostalMime, { type Attachment } from 'postal-mime';
import type { FileBytes } from '../document-job';
import { repairMojibake } from './decode-text';

/** Bytes in which the subject of a mail stands. Own choice: servers add some pages of lines before it. */
const head = 64 * 1024;

/** Whether a file of a mail is a mail itself. */
export const isMail = ({ mimeType }: Attachment): boolean => mimeType === 'message/rfc822';

/** The files of a mail; a mail among them without a name goes by its subject, as in mail programs. */
export async function named(files: Attachment[]): Promise<Attachment[]> {
	return await Promise.all(
		files.map(async (file) => {
			if (file.filename || !isMail(file)) return file;
			const beginning = bytesOf(file).subarray(0, head);
			// One that breaks the parser fails on its own, where it is read.
			const mail = await PostalMime.parse(beginning).catch(() => undefined);
			return { ...file, filename: `${mail?.subject?.trim() || 'mail'}.eml` };
		}),
	);
}

/** A file of a mail as it was before it was sent; nothing for a picture without a name, as in a footer. */
export function toFile(file: Attachment, index: number): FileBytes[] {
	const { filename, mimeType, content } = file;
	if (typeof content === 'string' || (!filename && mimeType.startsWith('image/'))) return [];
	const name = filename ? repairMojibake(filename) : `attachment ${index + 1}`;
	return [{ name, mimeType, bytes: bytesOf(file) }];
}

/** What is in a file of a mail. */
export const bytesOf = ({ content }: Attachment): Uint8Array<ArrayBuffer> =>
	typeof content === 'string'
		? Uint8Array.from(Buffer.from(content))
		: Uint8Array.from(new Uint8Array(content));
