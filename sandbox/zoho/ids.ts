const ORGANISATION = '5725767';

/**
 * Ids as Zoho makes them: 19 digits, all with the organisation's prefix. Seed records own the
 * numbers below one million, metadata the next hundred million, new records the rest; entries of
 * timelines the last hundred thousand million.
 */
function idFrom(number: number): string {
	return ORGANISATION + String(number).padStart(12, '0');
}

const METADATA = 1_000_000;
const RECORDS = 100_000_000;
const LAST = 900_000_000_000;

export interface Ids {
	next(): string;
	restart(): void;
}

export function createIds(): Ids {
	let last = RECORDS;
	return {
		next: () => idFrom(++last),
		restart: () => {
			last = RECORDS;
		},
	};
}

/** Ids that no record can have, for what is counted apart. */
export const idAtEnd = (number: number): string => idFrom(LAST + number);

/** A metadata id that stays the same from run to run: a hash of what it names (FNV-1a). */
export function metadataId(...names: string[]): string {
	let hash = 0x811c9dc5;
	for (const char of names.join('\u0000')) {
		hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	}
	return idFrom(METADATA + (hash % (RECORDS - METADATA)));
}
