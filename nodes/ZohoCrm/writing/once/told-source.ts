import type { IDataObject } from 'n8n-workflow';
import type { JsonObject } from '../../../core/kernel/json';
import type { SourceKey } from '../../../core/zoho/words/source';
import type { Row } from '../../../runtime/rows/operation';
import type { ChangedRecord } from '../../../runtime/rows/group-rows';
import type { Once } from '../../fields/once-options';
import type { Output, SentOptions } from '../../fields/write-options';

/** What a row is written from, and what tells of it. */
export interface ToldSource {
	once: Once;
	/** Of the record that tells of it. */
	module: string;
	key: SourceKey;
	/** Known to other executions by this. */
	mark: string;
	/** Title and text of the note on the record; undefined where none is wanted. */
	note?: { title: string; content: string };
}

/** Gives the values of a record with what tells of its source among them, and the rest of it. */
export type Teller = (values: JsonObject) => { values: JsonObject; source: ToldSource };

/** A row that may be written from a source. */
export interface OnceRow {
	request: SentOptions;
	changes: ChangedRecord;
	output: Output;
	source?: ToldSource;
}

export type SourcedRow = Row<OnceRow & { source: ToldSource }>;

/** Told the result of each row that is written, in a dry run too. */
export type OnWritten = (index: number, result: IDataObject) => void;
