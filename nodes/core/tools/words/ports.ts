import type { JsonObject } from '../../kernel/json';
import type { CustomerPorts } from '../../zoho/customers/words';
import type { ModuleInfo } from '../../zoho/modules/metadata';
import type { Field } from '../../zoho/words/field';
import type { Zoho } from '../../zoho/zoho';

/** The organization's modules and fields; may be a minute old. */
export interface Catalog {
	modules(): Promise<ModuleInfo[]>;
	fields(module: string): Promise<Field[]>;
}

/** Tells a text that these tools wrote from any other. */
export interface Seal {
	/** undefined where there is no secret to sign with. */
	sign(text: string): Promise<string | undefined>;
	fits(text: string, signature: string): Promise<boolean>;
}

/** Where the writes of the last hour and of each session are counted; read and written without a pause between. */
export interface LedgerStore {
	read(): JsonObject;
	write(ledger: JsonObject): void;
}

/** What the tools work with; all of it comes from outside. */
export interface ToolPorts extends CustomerPorts {
	connect(): Promise<Zoho>;
	catalog: Catalog;
	seal: Seal;
	ledger: LedgerStore;
	/** Milliseconds since the epoch. */
	now(): number;
	/** The date it is where the owner works, e.g. `2026-11-30`. */
	today(): string;
	/** Who calls: the client's session, or the execution of an agent. */
	session: string;
	/** Tells one booking under way from all others, without blanks. */
	newRunId(): string;
	/** What tells this node from any other; part of what a cursor is bound to. */
	place: string;
}
