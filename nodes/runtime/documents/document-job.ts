import type { MailHeader, TextDocument } from '../../core/gpt/text/document';
import type { GptErrorCode } from '../../core/gpt/words/error-catalog';
import type { JsonObject } from '../../core/kernel/json';

// What travels between n8n's thread and a reader's: plain data, errors too.

export interface ReadLimits {
	maxPages: number;
	/** Of the text that is read, whatever it comes from. */
	maxCharacters: number;
	/** Keep the signature of a mail. */
	signature: boolean;
	/** Keep what a mail quotes of earlier ones; not, when left out. */
	history?: boolean;
	/** Of each file that comes with a mail; when left out, none is read. */
	attachedCharacters?: number;
	/** How pictures and scans are shown to a model; when left out, they are not. */
	pictures?: {
		/** Of a PDF without text. */
		maxPages: number;
		/** Smaller pictures are left out. */
		leastPixels?: number;
	};
}

/** A mail as a mail node puts it out; empty texts for what is missing. */
export interface MailFields extends Omit<MailHeader, 'from'> {
	from: string;
	plain: string;
	html: string;
	/** Where the mail service keeps an appointment as fields of the mail: as it is shown. */
	appointments?: string;
	attachments: string[];
}

/** A file, all of it. */
export interface FileBytes {
	name: string;
	mimeType: string;
	bytes: Uint8Array<ArrayBuffer>;
}

export type DocumentJob = { limits: ReadLimits } & (
	| ({ kind: 'file' } & FileBytes)
	/** `name`: what errors call it; `calendars`: the calendar files that came with it. */
	| { kind: 'mail'; name: string; mail: MailFields; calendars?: Uint8Array[] }
);

interface Unread {
	ok: false;
	code: GptErrorCode;
	details: JsonObject;
}

/** What became of a file within a mail. */
export type AttachedAnswer = { name: string } & ({ ok: true; document: TextDocument } | Unread);

export type DocumentAnswer =
	| { ok: true; document: TextDocument; attached?: AttachedAnswer[] }
	| Unread;
