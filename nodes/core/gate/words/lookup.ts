/** One record to be found by what a person would call it. */
export interface LookupRequest {
	field: string;
	module: string;
	matchField: string;
	text: string;
	/** Search criteria that the record must meet as well. */
	only?: string;
}

/** A record that may be meant, with what tells it from others of its name. */
export interface NearRecord {
	id: string;
	/** The name, and what is usually told beside it. */
	usual: string[];
	/** What is told of records that read alike otherwise. */
	more: string[];
}

/** What the search gave. Only `found` may be written; `names` are records a person may have meant. */
export type LookupResult =
	| { kind: 'found'; module: string; id: string }
	| { kind: 'none'; module: string; names: string[] }
	| { kind: 'several'; module: string; names: string[]; records: NearRecord[] }
	| { kind: 'notAsked'; reason: string };

/** Results by field. */
export type LookupResults = ReadonlyMap<string, LookupResult>;
