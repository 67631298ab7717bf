import type { TextDocument } from '../../core/gpt/text/document';
import type { GptErrorCode } from '../../core/gpt/words/error-catalog';
import type { JsonObject } from '../../core/kernel/json';

// What travels between n8n's thread and a reader's: plain data, errors too.

export interface ReadLimits {
	maxPages: number;
	/** Of the text that is read, whatever it comes from. */
	maxCharacters: number;
	/** Keep the signature of a mail. */
	signature: boolean;
}

/** A mail as a mail node puts it out; empty texts for what is missing. */
export interface MailFields {
	from: string;
	to: string;
	subject: string;
	date: string;
	plain: string;
	html: string;
	attachments: string[];
}

export type DocumentJob = { limits: ReadLimits } & (
	| { kind: 'file'; name: string; mimeType: string; bytes: Uint8Array<ArrayBuffer> }
	/** `name`: what errors call it. */
	| { kind: 'mail'; name: string; mail: MailFields }
);

export type DocumentAnswer =
	| { ok: true; document: TextDocument }
	| { ok: false; code: GptErrorCode; details: JsonObject };
