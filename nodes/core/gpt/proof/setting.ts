/** A day that words state by counting from another one, and where they stand, in characters. */
export interface RelativeDay {
	start: number;
	end: number;
	/** YYYY-MM-DD */
	day: string;
	/** 0 (Sunday) to 6 where the words name a weekday and nothing else fixes the day. */
	weekday: number | null;
}

/**
 * Finds the days that a text states by counting from `day` (YYYY-MM-DD): `tomorrow`, `bis Freitag`.
 * Words that the languages known to it read in two ways are left to whoever asks.
 */
export type FindRelativeDays = (text: string, day: string) => RelativeDay[];

/** What a value is read with beside its words: settings of the user, and when the text was written. */
export interface Setting {
	/** How the senders write numbers and dates, as `de-DE`; null where nobody said. */
	locale: string | null;
	/** Where hours without a zone are meant, as `Europe/Berlin`; null where nobody said. */
	zone: string | null;
	/** The day of the mail, call or document itself as YYYY-MM-DD; null where it has none. */
	day: string | null;
	findRelativeDays: FindRelativeDays;
}

/** Words of a text from `start` to `end`, in characters, and the text they stand in. */
export interface Place {
	text: string;
	start: number;
	end: number;
}
