import { given } from '../../kernel/given';
import type { JsonObject } from '../../kernel/json';
import type { OutgoingFile } from '../../kernel/ports';
import { isRecordId } from '../words/record-id';

export interface NewAttachment {
	recordId: string;
	file: OutgoingFile;
}

/** A file that hangs on its record. */
export interface UploadedFile {
	/** Absent in a dry run. */
	id?: string;
	recordId: string;
	/** As it was sent. */
	fileName: string;
	mimeType: string;
	/** In bytes. */
	size: number;
	/** What Zoho said of it: times and users. */
	details: JsonObject;
}

/** What was sent, with what Zoho said of it. */
export function uploadedFile(
	{ recordId, file: { name, mimeType, size } }: NewAttachment,
	details: JsonObject = {},
): UploadedFile {
	const { id } = details;
	return {
		...given({ id: isRecordId(id) ? id : undefined }),
		...{ recordId, fileName: name, mimeType, size, details },
	};
}

/** A name is one line: those of mails can be folded over several. */
export function asFileName(name: string): string {
	const parts = name.split(/\p{Cc}+/u).map((part) => part.trim());
	return parts.filter((part) => part !== '').join(' ') || 'file';
}
