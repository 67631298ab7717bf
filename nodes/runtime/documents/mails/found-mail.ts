import type { MailFields } from '../document-job';

/** A mail as an item holds it; the files that came with it are no part of the JSON. */
export type ItemMail = Omit<MailFields, 'attachments'>;

/** Why an item is a mail and yet cannot be read as one. */
export interface Incomplete {
	/** Name of the node that gives such items. */
	node: string;
	missing: string;
	/** What to change in it, as a sentence without a full stop. */
	change: string;
}

export type FoundMail = { mail: ItemMail } | { incomplete: Incomplete };
