import type { ChangeItem, ChangeKind } from '../../../../../../nodes/core/zoho/changes/change';
import type { Crm } from './crm';
import { own } from './people';

/** An item that reached a workflow. */
export interface Delivery {
	item: ChangeItem;
	/** Second of the record that made it be told of, and of the one it shows, which may be later. */
	found: number;
	shows: number;
	/** Milliseconds. */
	given: number;
}

export interface Restart {
	/** Milliseconds. */
	at: number;
	/** When a poll last gave items before. */
	lastGiven: number;
}

/** What a trigger must never do, each with the records or keys it was done to. */
export interface Faults {
	/** Somebody else changed it, and no item has that state or a later one. */
	missing: string[];
	/** The key came twice, and no restart lies between that may have lost the first. */
	doubled: string[];
	/** Nobody but us changed it since its last item. */
	ownOnly: string[];
	/** Keys that came again after a restart. */
	repeated: number;
}

interface Played {
	crm: Crm;
	deliveries: readonly Delivery[];
	restarts: readonly Restart[];
	kinds: readonly ChangeKind[];
	repeatSeconds: number;
}

export function findFaults(played: Played): Faults {
	const { deliveries } = played;
	const faults: Faults = { missing: missing(played), doubled: [], ownOnly: [], repeated: 0 };
	const before = new Map<string, Delivery>();
	const ofRecord = new Map<string, Delivery[]>();
	for (const delivery of deliveries) {
		const { eventKey, id, kind } = delivery.item.event;
		const same = before.get(eventKey);
		const last = ofRecord.get(id)?.findLast(({ given }) => given < delivery.given);
		before.set(eventKey, delivery);
		if (kind !== 'deleted') ofRecord.set(id, [...(ofRecord.get(id) ?? []), delivery]);
		if (same && mayBeLost(same, delivery, played)) faults.repeated += 1;
		else if (same) faults.doubled.push(eventKey);
		if (kind === 'deleted' || (last && mayBeLost(last, delivery, played))) continue;
		if (isOfUsAlone(delivery, last, played)) faults.ownOnly.push(eventKey);
	}
	return faults;
}

/** Whether a restart came after an item of which the trigger could not know that it had arrived. */
function mayBeLost(one: Delivery, next: Delivery, { restarts, repeatSeconds }: Played): boolean {
	// Of a heap of changes the trigger knows no more than the last, so that it reads back a while.
	const overlapMs = 180_000;
	return restarts.some(
		({ at, lastGiven }) =>
			one.given <= at &&
			at <= next.given &&
			one.given >= lastGiven - repeatSeconds * 1_000 - overlapMs,
	);
}

function missing({ crm, deliveries, kinds }: Played): string[] {
	const versions = new Map<string, number>();
	const deletions = new Set<string>();
	for (const { item } of deliveries) {
		const { id, kind, at } = item.event;
		if (kind === 'deleted') deletions.add(`${id} ${String(Date.parse(at) / 1_000)}`);
		else versions.set(id, Math.max(versions.get(id) ?? 0, Number(item['Version'])));
	}
	const isOfCreation = !kinds.includes('updated');
	return [...crm.records.values()].flatMap(({ id, edits, deleted }) => {
		// What lay in the recycle bin when it would have been seen as new is never new again.
		if (isOfCreation && edits.some(({ action }) => action === 'restored')) return [];
		if (deleted) {
			const isTold = deletions.has(`${id} ${String(deleted.at)}`);
			return kinds.includes('deleted') && deleted.by !== own && !isTold ? [`${id} deleted`] : [];
		}
		const counted = edits.filter(({ by }, place) => by !== own && isWatched(kinds, place));
		const last = counted.at(-1);
		if (!last) return [];
		const version = edits.lastIndexOf(last) + 1;
		return (versions.get(id) ?? 0) >= version ? [] : [`${id} version ${version}`];
	});
}

/** Whether a record's n-th change is of the kinds that are watched. */
function isWatched(kinds: readonly ChangeKind[], place: number): boolean {
	return kinds.includes(place === 0 ? 'created' : 'updated');
}

function isOfUsAlone(
	{ item, shows }: Delivery,
	last: Delivery | undefined,
	{ crm, kinds }: Played,
): boolean {
	const edits = crm.records.get(item.event.id)?.edits ?? [];
	const since = last?.found ?? 0;
	const news = edits.filter(
		({ at }, place) => at > since && at <= shows && isWatched(kinds, place),
	);
	// What was done to it before it lay in the recycle bin may never have been told of.
	if (news.some(({ action }) => action === 'restored')) return false;
	return news.every(({ by }) => by === own);
}
