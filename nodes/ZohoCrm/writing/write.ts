import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { JsonObject } from '../../core/kernel/json';
import type { Outcome } from '../../core/kernel/outcome';
import type { WriteGuards } from '../../core/zoho/writing/journal';
import type { Zoho } from '../../core/zoho/zoho';
import type { ParameterReader } from '../../runtime/parameters/parameter-reader';
import type { ChangedRecord } from '../../runtime/rows/group-rows';
import type { Row } from '../../runtime/rows/operation';
import type { Once } from '../fields/once-options';
import type { SecondTry } from '../fields/second-try-options';
import type { SentOptions } from '../fields/write-options';
import type { MenuWords, Needs } from '../operation';
import type { ZohoContext } from '../zoho-context';
import type { SoughtPerson } from '../finding/sought-person';
import type { Teller, ToldSource } from './once/told-source';

/** What one row writes. */
export interface Writing<Request, Entry> {
	/** What a request says once for all of its rows: only rows that are alike in it travel together. */
	request: Request;
	/** What the row adds to the request. */
	entry: Entry;
	/** Rows of one record go out in their order. */
	changes: ChangedRecord;
	/** What tells of the source, where that is another record than the row changes. */
	tells?: ChangedRecord;
	/** Of whom the new record is, where they are to be looked for once more before it is sent. */
	person?: SoughtPerson;
	/** What tells the item's file from others, where that is sent: items may be alike but for it. */
	file?: JsonObject;
}

/** A write: its words and needs, its own parameters, and how rows are sent and shown. */
export interface Write<Params, Request, Entry, Value> extends MenuWords, Omit<Needs, 'access'> {
	properties: INodeProperties[];
	/** The shared options that it offers besides Output; their fields follow its own. */
	options: ReadonlyArray<keyof SentOptions>;
	/** The options for rows whose outcome is unknown; left out by writes that may be repeated. */
	secondTry?: ReadonlyArray<keyof SecondTry>;
	/** Options of its own beside those; `read` reads them. */
	ownOptions?: INodeProperties[];
	read(parameters: ParameterReader): Params;
	/** May fail for its row alone. */
	prepare(
		row: Row<Params>,
		context: Pick<ZohoContext, 'files' | 'timezone'>,
	): Writing<Request, Entry> | Promise<Writing<Request, Entry>>;
	/** The options for what it is written from that make no sense for it. */
	untold?: ReadonlyArray<keyof Once>;
	/** Lets an entry tell of its source: with it the write offers to know that, and not to write it twice. */
	tell?(entry: Entry, teller: Teller): { entry: Entry; source: ToldSource };
	/** Sends the entries of rows that share the request; outcomes in their order. */
	send(
		zoho: Zoho,
		request: Request & SentOptions & SecondTry & Pick<WriteGuards, 'journal'>,
		entries: Entry[],
	): Promise<Array<Outcome<Value>>>;
	/** The result, and what it changed in the CRM. */
	show(value: Value, request: Request & SentOptions): { result: IDataObject; written?: string };
}
