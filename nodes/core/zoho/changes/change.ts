import type { Json, JsonObject } from '../../kernel/json';

export const changeKinds = [
	'created',
	'updated',
	'stageChanged',
	'fieldChanged',
	'deleted',
] as const;

/** What happened to a record. */
export type ChangeKind = (typeof changeKinds)[number];

/** A value of a field before and after. */
export interface FieldChange {
	/** API name. */
	field: string;
	before: Json;
	after: Json;
}

/** What an item says of the change it tells of. */
export interface ChangeEvent {
	kind: ChangeKind;
	/** API name. */
	module: string;
	/** Of the record. */
	id: string;
	/** The same for the same change, whoever saw it; see `eventKey`. */
	eventKey: string;
	/** When, by Zoho's clock, e.g. `2026-11-30T09:00:00Z`: of several the last, of `created` when it was made. */
	at: string;
	/** Who made it, of several the last one; null when Zoho does not say, as of what left the recycle bin. */
	by: { id: string; name: string | null } | null;
	/** Whether that was the user of the credential. */
	ownUser: boolean;
	/** Whether several changes are in this one event; null when only the record's timeline could tell. */
	folded: boolean | null;
	/** What changed since the event before, where that was asked for and Zoho's timeline says it. */
	changes?: FieldChange[];
	/** Of a deleted record: the name Zoho CRM showed it by, where it still knows it. */
	name?: string | null;
}

/** An item of a trigger: the record's fields as in Zoho's answer, and the change under `event`. */
export type ChangeItem = JsonObject & { event: ChangeEvent };

/** The item that tells of a change; a field of the record that is called `event` gives way. */
export function changeItem(event: ChangeEvent, record: JsonObject): ChangeItem {
	return Object.assign({ event }, record, { event });
}
