import type { JsonObject } from '../../kernel/json';

/** What is known of a row of a write. `sent` without an outcome means the answer was lost. */
export type JournalEntry =
	/** `until`: the latest time at which, where only the earliest is known as `at`. */
	| { state: 'sent'; at: string; until?: string }
	| { state: 'done'; result: JsonObject }
	| { state: 'refused' };

/** Keyed by the row's place and content within one execution, node and run. */
export interface WriteJournal {
	read(row: number): JournalEntry | undefined;
	write(row: number, entry: JournalEntry): void;
	/** Whether a row of this run is known to have made the record. */
	isMade?(id: string): boolean;
	/** What outlives an execution that ends without its journal. */
	marks?: WriteMarks;
}

/** Marks of rows outside of the execution; a store that is missing or breaks down knows nothing and keeps nothing back. */
export interface WriteMarks {
	/** Those of the rows that a stopped execution may have sent, and the earliest time at which. */
	find(rows: readonly number[], now: number): Promise<{ rows: number[]; since: number }>;
	/** Before a batch goes out: one call of the store. */
	add(rows: readonly number[], now: number): Promise<void>;
	/** Of rows that are known not to have been written. */
	drop(rows: readonly number[]): Promise<void>;
	/**
	 * Leaves keys of those whom new records are of, until the run ends. Whether another execution has left
	 * any of them, and may be writing its record now.
	 */
	claim?(keys: readonly string[]): Promise<boolean>;
	/** Of rows that were written, and lack what would tell of them: they stay when the run ends. */
	hold(rows: readonly number[]): void;
}

/** Automations that Zoho runs on a write: undefined runs all of them, an empty list none. */
export type Trigger = Array<'workflow' | 'approval' | 'blueprint' | 'pathfinder' | 'orchestration'>;

export interface WriteGuards {
	trigger?: Trigger;
	/** Check and show what would be sent; send no write. */
	dryRun?: boolean;
	/** Remembers what is known of each row, for a second try of the same node run. */
	journal?: WriteJournal;
	/** API name of a field that tells a record from others, for creates whose answer was lost. */
	findAgainBy?: string;
	/** Sends rows of an earlier try again whose outcome cannot be found out; may write them twice. */
	sendAgain?: boolean;
}
