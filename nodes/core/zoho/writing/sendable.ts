import type { Json } from '../../kernel/json';

/** A row that is ready to be sent, and its place among the rows of the operation. */
export interface Sendable {
	index: number;
	row: Json;
}

/** A row that an earlier try sent without getting an answer. */
export interface Started extends Sendable {
	/** The earliest time at which, in milliseconds by Zoho's clock; 0 when it is not known. */
	sentAt: number;
	/** The latest. */
	sentUntil: number;
}
