import type { JsonObject } from '../json.ts';
import type { Condition } from './condition.ts';

/** What a channel may watch of a module. */
export const WATCHED = ['create', 'edit', 'delete'] as const;
export type Watched = (typeof WATCHED)[number];

/** How Zoho calls in a notification what happened [D7: insert; zoho-api.md 4.12]. */
export const operationOf = { create: 'insert', edit: 'update', delete: 'delete' } as const;

/** What a channel watches of one module; a channel of several modules is several of these. */
export interface Channel {
	id: string;
	module: string;
	events: Watched[];
	notifyUrl: string;
	token: string | null;
	/** Milliseconds since 1970. */
	expiresAt: number;
	/** Whether a notification brings the changed values. */
	returnValues: boolean;
	/** Whether a change of a record that links to one of the module notifies, too. */
	onRelated: boolean;
	condition: Condition | null;
}

/** A change of a record, as channels look at it. */
export interface Seen {
	module: string;
	id: string;
	event: Watched;
	/** Names of the fields that changed or were given. */
	fields: string[];
	values: JsonObject;
	/** Only a record that links to this one changed. */
	related: boolean;
}

/** One notification on its way to its address. */
export interface Notice {
	channel: string;
	module: string;
	operation: (typeof operationOf)[Watched];
	url: string;
	body: JsonObject;
}
