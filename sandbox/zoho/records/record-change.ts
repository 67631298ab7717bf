import type { JsonObject } from '../json.ts';
import type { ChangeKind } from '../store.ts';
import type { Action } from '../timeline/history.ts';

/** What befell a record. */
export interface RecordChange {
	operation: ChangeKind;
	/** As the timeline calls it. */
	action: Action;
	id: string;
	/** The record before and after; none where it is new or gone. */
	before?: JsonObject;
	after?: JsonObject;
	/** Values that were asked for. */
	fields: JsonObject;
}
