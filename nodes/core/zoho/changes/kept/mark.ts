/** A place in the order in which changes are read: by second, within a second by ID. */
export interface Mark {
	/** Seconds since 1970, by Zoho's clock. */
	at: number;
	/** Of a record; empty stands before all of the second. */
	id: string;
}

/** Below, at or above 0 as `one` comes before, with or after `other`. IDs are numbers too large for one. */
export function compareMarks(one: Mark, other: Mark): number {
	if (one.at !== other.at) return one.at - other.at;
	if (one.id.length !== other.id.length) return one.id.length - other.id.length;
	return one.id < other.id ? -1 : Number(one.id > other.id);
}

export const isAfter = (one: Mark, other: Mark): boolean => compareMarks(one, other) > 0;

export const earlier = (one: Mark, other: Mark): Mark => (isAfter(one, other) ? other : one);

export const later = (one: Mark, other: Mark): Mark => (isAfter(one, other) ? one : other);
