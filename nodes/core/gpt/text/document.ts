import type { CoreError } from '../../kernel/errors';
import type { ShownFile } from '../words/shown-file';

/** Where a page begins in the text, in characters. */
export interface PageStart {
	/** From 1. */
	page: number;
	start: number;
}

/** Who wrote a mail and about what, as its header says; empty texts for what is missing. */
export interface MailHeader {
	from: { name: string; address: string };
	to: string;
	cc: string;
	/** Where answers go, where that is said; the form of a website tells who filled it in so. */
	replyTo?: string;
	/** Of a mail that is handed on: the address of who wrote it. */
	forwardedFrom?: string;
	subject: string;
	/** As written or ISO 8601. */
	date: string;
	/** Message-ID with its angle brackets; where it is not told, the id that the mail service gave. */
	messageId: string;
	/** Message-ID of the mail that this one answers. */
	inReplyTo: string;
	/** What the mails of one thread share: see `threadOf`. */
	threadId: string;
	/** What tells mails of lists and machines, of `machineHeaders`; only those there are. */
	headers: Record<string, string>;
}

/** A file that came with a mail: what it says, or why it could not be read. */
export type AttachedFile = { name: string } & ({ document: TextDocument } | { error: CoreError });

/** A text from outside, ready to be shown to a model. */
export interface TextDocument {
	/** Only for mails. */
	mail?: MailHeader;
	/** Name of the file the text was read from; only for files. */
	file?: string;
	text: string;
	/** Shown beside the text; where the text is empty, in its place. */
	shown?: ShownFile[];
	/** Signs within words or numbers of the text could not be read. */
	garbled?: boolean;
	/** Empty for texts without pages. */
	pages: PageStart[];
	/** Names of files that came with the text. */
	attachments: string[];
	/** Those files themselves, where they were to be read, too. */
	attached?: AttachedFile[];
	/** The mail that this file came with. */
	attachedTo?: Pick<MailHeader, 'messageId' | 'threadId'>;
}

/** Wraps a plain text that has no pages and no attachments. */
export function plainDocument(text: string): TextDocument {
	return { text, pages: [], attachments: [] };
}

/** The page that holds the character at `offset`; null for texts without pages. */
export function pageAt(document: TextDocument, offset: number): number | null {
	let page: number | null = null;
	for (const candidate of document.pages) {
		if (candidate.start <= offset) page = candidate.page;
	}
	return page;
}
