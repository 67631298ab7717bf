import type { JsonObject } from '../../kernel/json';
import type { Outcome } from '../../kernel/outcome';
import type { WriteGuards } from '../writing/journal';
import type { WrittenRecord } from '../writing/written-record';

/** Records of any module. */
export interface Records {
	/** Writes rows in requests of up to 100; outcomes in the order of the rows. */
	write(options: WriteOptions, rows: JsonObject[]): Promise<Array<Outcome<WrittenRecord>>>;
	/** To the Recycle Bin, in requests of up to 100. */
	delete(options: DeleteOptions, ids: string[]): Promise<Array<Outcome<{ id: string }>>>;
	/** The whole record; undefined when there is none with that id. */
	get(module: string, id: string, fields?: string[]): Promise<JsonObject | undefined>;
	/** No more pages than the limit needs; `limit: undefined` reads all. */
	list(options: ListOptions): Promise<JsonObject[]>;
	search(options: SearchOptions): Promise<JsonObject[]>;
}

export interface WriteOptions extends WriteGuards {
	action: 'create' | 'update' | 'upsert';
	module: string;
	/** Upsert only. */
	matchingFields?: string[];
	assignmentRuleId?: string;
	layoutId?: string;
}

export interface DeleteOptions extends WriteGuards {
	module: string;
}

export interface ListOptions {
	module: string;
	/** Empty asks for the module's fields in the order Zoho has them, up to Zoho's 50. */
	fields: string[];
	limit?: number;
	sortBy?: 'id' | 'Created_Time' | 'Modified_Time';
	sortOrder?: 'asc' | 'desc';
	customViewId?: string;
}

export type SearchBy =
	| { criteria: string }
	| { email: string }
	| { phone: string }
	| { word: string };

export interface SearchOptions {
	module: string;
	by: SearchBy;
	fields: string[];
	limit?: number;
}
