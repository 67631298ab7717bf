import type { CoreError } from '../../kernel/errors';
import type { Json, JsonObject } from '../../kernel/json';
import type { Clock } from '../../kernel/ports';
import type { RowReply } from '../wire/envelope';
import type { ZohoCall } from '../wire/session';
import type { WriteJournal } from './journal';
import type { Repeated, SettleLost } from './lost-answer';
import type { Sendable } from './sendable';

/** One kind of write: how its rows are sent and read, and what to do about lost answers. */
export interface BatchJob<Value> {
	module: string;
	size: number;
	/** Where the row replies are in the answer, e.g. `data`. */
	key: string;
	call(rows: Json[]): Omit<ZohoCall, 'repeat' | 'module'>;
	read(reply: RowReply & { ok: true }, row: Json): Value;
	repeated(row: Json): Repeated;
	/** What to do about rows whose answer was lost. */
	settle: SettleLost<Value>;
	/** What a person looks at when a row is not there yet; by default a record of the module. */
	check?: string;
	/** A refusal that, after a lost answer, means the row is as wanted. */
	meansDone?(error: CoreError, row: Json): Value | undefined;
	/** A refusal that, after a lost answer, may come from the row's own first sending: it is settled again. */
	isDoubtful?(error: CoreError): boolean;
	/** The value of a row that had gone out before, at `sentAt` or later, as the first sending made it. */
	asFirst?(value: Value, row: Sendable, sentAt: number): Value;
	journal?: WriteJournal;
	/** Sends a row of an earlier try again whose outcome cannot be found out. */
	sendAgain?: boolean;
	/** How a value is kept in the journal. */
	keep(value: Value): JsonObject;
	clock: Clock;
}
