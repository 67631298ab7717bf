import type { JsonObject } from '../../kernel/json';

/** What is known of a row of a write. `sent` without an outcome means the answer was lost. */
export type JournalEntry =
	| { state: 'sent'; at: string }
	| { state: 'done'; result: JsonObject }
	| { state: 'refused' };

/** Keyed by the row's place and content within one execution, node and run. */
export interface WriteJournal {
	read(row: number): JournalEntry | undefined;
	write(row: number, entry: JournalEntry): void;
}

/** Automations that Zoho runs on a write: undefined runs all of them, an empty list none. */
export type Trigger = Array<'workflow' | 'approval' | 'blueprint' | 'pathfinder' | 'orchestration'>;

export interface WriteGuards {
	trigger?: Trigger;
	/** Check and show what would be sent; send no write. */
	dryRun?: boolean;
	/** Remembers what is known of each row, for a second try of the same node run. */
	journal?: WriteJournal;
}
