import type { ChangeKind } from './change';

/** What a change is known by. */
export interface KeyedChange {
	module: string;
	/** Of the record. */
	id: string;
	kind: ChangeKind;
	/** When, in milliseconds: Modified_Time of the record, or when it was deleted. */
	at: number;
}

/**
 * What two sightings of one change have in common, e.g.
 * `Leads/5725767000000411001/updated/2026-11-30T09:00:00Z`. A record is created once, so that key has
 * no time. Zoho states times in whole seconds: it holds of a change only once its second is over.
 */
export function eventKey({ module, id, kind, at }: KeyedChange): string {
	const when = kind === 'created' ? [] : [utcSecond(at)];
	return [module, id, kind, ...when].join('/');
}

/** A time in milliseconds as UTC to the second, e.g. `2026-11-30T09:00:00Z`. */
export const utcSecond = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;
