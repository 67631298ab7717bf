import type { Json, JsonObject } from '../kernel/json';
import type { Outcome } from '../kernel/outcome';
import type { Field } from './field';
import type { WriteRules } from './write-rules';

/**
 * Zoho CRM as an operation sees it. Every method fails with a CoreError; methods over rows fail
 * only when nothing was sent, and otherwise say per row what became of it.
 */
export interface Zoho {
	records: {
		/** Writes rows in requests of up to 100; outcomes in the order of the rows. */
		write(options: WriteOptions, rows: JsonObject[]): Promise<Array<Outcome<WrittenRecord>>>;
		/** To the Recycle Bin, in requests of up to 100. */
		delete(options: DeleteOptions, ids: string[]): Promise<Array<Outcome<{ id: string }>>>;
		/** The whole record; undefined when there is none with that id. */
		get(module: string, id: string, fields?: string[]): Promise<JsonObject | undefined>;
		/** No more pages than the limit needs; `limit: undefined` reads all. */
		list(options: ListOptions): Promise<JsonObject[]>;
		search(options: SearchOptions): Promise<JsonObject[]>;
	};
	/** Runs a COQL query; pages on until `limit` records or the end. */
	coql(query: string, limit?: number): Promise<JsonObject[]>;
	notes: {
		create(notes: NewNote[], options: WriteGuards): Promise<Array<Outcome<WrittenRecord>>>;
	};
	tags: {
		add(options: TagOptions, ids: string[]): Promise<Array<Outcome<TaggedRecord>>>;
		remove(options: TagOptions, ids: string[]): Promise<Array<Outcome<TaggedRecord>>>;
	};
	/** Where the connection leads. */
	organization(): Promise<Organization>;
	users: { list(options: UserListOptions): Promise<JsonObject[]> };
	metadata: {
		modules(): Promise<ModuleInfo[]>;
		fields(module: string): Promise<Field[]>;
		writeRules(module: string): Promise<WriteRules>;
	};
	/** Any endpoint: `path` from behind the host, e.g. `/crm/v8/Leads`. */
	request(call: {
		method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
		path: string;
		query?: Record<string, string>;
		body?: Json;
		/** Checks the call and gives it as `wouldSend` instead of sending it; a GET is sent all the same. */
		dryRun?: boolean;
	}): Promise<{ status: number; body: unknown }>;
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

export interface WrittenRecord {
	/** Absent in a dry run of a create. */
	id?: string;
	action: 'created' | 'updated' | 'unchanged' | 'wouldCreate' | 'wouldUpdate' | 'wouldUpsert';
	/** What Zoho said of the row (times, owner, duplicate field); in a dry run, the row that would be sent. */
	details: JsonObject;
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

export interface NewNote {
	parentModule: string;
	parentId: string;
	title?: string;
	content: string;
}

export interface TagOptions extends WriteGuards {
	module: string;
	tags: string[];
}

export interface TaggedRecord {
	id: string;
	tags: string[];
}

export interface UserListOptions {
	type: string;
	limit?: number;
}

export interface Organization {
	/** As Zoho has it: `company_name`, `zgid`, `license_details`, `time_zone`, `currency` and more. */
	record: JsonObject;
	/** The address that answered, e.g. `https://www.zohoapis.eu`. */
	apiDomain: string;
	/** In words: Production, Sandbox, Developer Edition; Unknown where neither address nor answer tell. */
	environment: string;
	/** In words, e.g. `Europe (EU)`. */
	dataCenter: string;
	/** The connected user, where there is one and the scopes allow it. */
	user?: JsonObject;
}

export interface ModuleInfo {
	apiName: string;
	singularLabel: string;
	pluralLabel: string;
	custom: boolean;
	creatable: boolean;
	editable: boolean;
	deletable: boolean;
	viewable: boolean;
}

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
