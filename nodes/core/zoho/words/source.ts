/** What a record is written from, as a workflow names it. */
export interface Source {
	/** Of the mail, call or file: e.g. its Message-ID. */
	id: string;
	/** Of its words: where it is another one than `id`, it tells a mail that was sent again. */
	textId?: string;
	/** Which part of the source the record is, e.g. `2`. */
	part: string;
	/** How many parts the source has in all. */
	parts: number;
}

/** The same as it stands in Zoho CRM: short keys, of plain letters and digits. */
export interface SourceKey {
	source: string;
	/** Only where the words tell more than `source` does. */
	text?: string;
	part: string;
	parts: number;
}

/** A record that was written from a source before. */
export interface Standing {
	key: SourceKey;
	/** Undefined where the key does not say it. */
	module?: string;
	id: string;
	/** In milliseconds; NaN when it is not known. */
	writtenAt: number;
	/** Whether a note on the record tells of it, or the record itself. */
	by: 'note' | 'record';
}
