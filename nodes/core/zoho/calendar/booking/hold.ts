import { CoreError } from '../../../kernel/errors';
import type { JsonObject } from '../../../kernel/json';
import type { RecordDeps } from '../../modules/record-deps';
import { deleteRecords } from '../../records/delete-records';
import { writeRecords } from '../../records/write-records';
import { failZoho } from '../../words/error-catalog';
import { holds } from '../../words/limits';
import { createZoneClock } from '../zones/zone-clock';
import { readMeetings } from '../read/read-meetings';
import { toIso } from '../slots/slot';
import type { Span } from '../zones/span';
import { withMark } from './mark';

/** What a hold is made of. */
export interface HoldRequest {
	slot: Span;
	/** Whose time it is, the owner first. */
	userIds: readonly string[];
	title: string;
	/** Further fields: what Zoho refuses of them is refused before there is anything else. */
	more?: JsonObject;
	zone: string;
	key: string;
	runId: string;
}

/** A meeting that holds a time; nobody is invited to it and no automation runs on it. */
export interface Hold {
	id: string;
	sentAt: number;
	key: string;
	runId: string;
	slot: Span;
	userIds: readonly string[];
}

/** Holds a time. One whose answer was lost is found again by its run, and else sent once more. */
export async function holdTime(deps: RecordDeps, request: HoldRequest): Promise<Hold> {
	const { slot, userIds, title, more, key, runId } = request;
	const sentAt = deps.session.time().now;
	const row: JsonObject = {
		...more,
		Event_Title: title,
		...timesOf(slot, request.zone),
		Owner: { id: userIds[0] ?? '' },
		Participants: asParticipants('user', userIds.slice(1)),
		Description: withMark('', { key, heldBy: runId }),
	};
	for (let tried = 1; ; tried++) {
		const [made] = await writeRecords(deps, { action: 'create', module: 'Events', trigger: [] }, [
			row,
		]);
		if (made?.ok && made.value.id !== undefined) {
			return { id: made.value.id, sentAt, key, runId, slot, userIds };
		}
		const error = made?.ok === false ? made.error : failZoho('ANSWER_LOST', { module: 'Events' });
		if (!isLost(error)) throw error;
		const all = await readMeetings(deps, slot);
		const own = all.find(({ mark }) => mark?.heldBy === runId);
		if (own) return { id: own.id, sentAt, key, runId, slot, userIds };
		if (tried >= holds.tries) throw error;
	}
}

/** Whether it is not known what became of a write. */
export const isLost = ({ code }: CoreError): boolean =>
	code === 'OUTCOME_UNKNOWN' || code === 'ANSWER_LOST';

/** Whether the record is not there any more. */
export const isGone = ({ code }: CoreError): boolean => code === 'RECORD_NOT_FOUND';

/**
 * Lets times go. What nobody knows to be deleted is stale soon, and is deleted by who comes next; a
 * refusal of Zoho's is failed with, since the hold would stay.
 */
export async function release(deps: RecordDeps, ids: readonly string[]): Promise<void> {
	let open = [...ids];
	for (let tried = 1; open.length > 0 && tried <= holds.tries; tried++) {
		const outcomes = await deleteRecords(deps, { module: 'Events', trigger: [] }, open);
		open = open.filter((_, at) => {
			const outcome = outcomes[at];
			if (outcome?.ok !== false || isGone(outcome.error)) return false;
			if (!isLost(outcome.error)) throw outcome.error;
			return true;
		});
	}
}

export function timesOf({ start, end }: Span, zone: string): JsonObject {
	const clock = createZoneClock(zone, { start, end });
	return { Start_DateTime: toIso(start, clock), End_DateTime: toIso(end, clock) };
}

export const asParticipants = (type: 'user' | 'contact', ids: readonly string[]): JsonObject[] =>
	ids.map((participant) => ({ type, participant }));
