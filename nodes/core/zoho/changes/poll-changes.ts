import type { RecordDeps } from '../modules/record-deps';
import { changes as sizes } from '../words/limits';
import { asModuleName } from '../words/module-name';
import type { ChangeItem } from './change';
import type { ReadBy } from './reading/find-changed';
import { sessionThatHeard } from './reading/heard-time';
import { ownUser } from './reading/own-user';
import { pollDeleted } from './poll-deleted';
import { pollRecords } from './poll-records';
import type { PolledPart } from './polled-part';
import { keepState, readState } from './kept/keep-state';
import { addStake, afterRestart } from './kept/stakes';
import { beginAt, readAnew, skipUnwatched, type ChangesState, type Start } from './kept/state';
import type { Watch } from './watch';

export interface PollRequest {
	watch: Watch;
	/** The watch's conditions in COQL, from `changesCondition`. */
	where?: string | undefined;
	/** Where to begin when nothing is kept. */
	start: Start;
	/** What the poll before gave as `state`. */
	kept: unknown;
	/** Whether the process is a new one, so that what the last polls gave may be lost. */
	restarted: boolean;
	/** For how long what was given may be lost, in seconds: as long as an execution takes. */
	repeatSeconds: number;
	/** ID of the credential's own user. */
	own(): Promise<string | undefined>;
	/** What time it is at least by Zoho's clock, in milliseconds, where a notification said so. */
	heard?: number | undefined;
}

/** What happened since the poll before, oldest first, and what to keep for the next one. */
export interface Polled {
	items: ChangeItem[];
	state: object;
	/** Changes dealt with, those that count and the others. */
	seen: number;
	/** Whether there may be more, for which the next poll need not wait. */
	more: boolean;
	/** Milliseconds by Zoho's clock: what changed before is dealt with, unless there is more. */
	coveredUntil: number;
}

/**
 * Changes of a module since the poll before: one call when there are none, two where deletions are
 * watched. A change is told of once its second is over by Zoho's clock. Where the timeline of a record
 * cannot be had, what stands before it is told of and the next poll begins with it. Nothing is kept of a
 * poll that fails, so that the next one begins where it began. Fails with what the calls fail with, with
 * MODULE_NOT_WATCHED, TIMELINE_NOT_KEPT, MODULE_WITHOUT_STAGE and STATE_UNREADABLE.
 */
export async function pollChanges(known: RecordDeps, request: PollRequest): Promise<Polled> {
	const deps = { ...known, session: sessionThatHeard(known, request.heard) };
	const watch = { ...request.watch, module: asModuleName(request.watch.module) };
	const readBy = readByOf(watch);
	const state = await stateFor(deps, { ...request, watch });
	let polled: PolledPart & { isCut: boolean } = {
		...{ items: [], state, read: 0, settled: Infinity, seen: 0 },
		isCut: false,
	};
	if (readBy) {
		const { where } = request;
		polled = await pollRecords(deps, state, { ...request, watch, readBy, where });
	}
	if (watch.kinds.includes('deleted')) {
		const deleted = await pollDeleted(deps, polled.state, { ...request, watch });
		polled = {
			...deleted,
			isCut: polled.isCut,
			items: [...polled.items, ...deleted.items],
			settled: Math.min(polled.settled, deleted.settled),
			seen: polled.seen + deleted.seen,
		};
	}
	const { items, read, settled, seen, isCut } = polled;
	const watched = { records: readBy !== undefined, deleted: watch.kinds.includes('deleted') };
	const reached = skipUnwatched(polled.state, { ...watched, now: read });
	const next = { ...reached, ...doubts(state, polled, request) };
	const more = isCut || seen >= sizes.pollRows;
	return {
		items: items.sort(compareTimes),
		state: keepState(next),
		seen,
		more,
		coveredUntil: settled * 1_000,
	};
}

const compareTimes = ({ event: one }: ChangeItem, { event: other }: ChangeItem): number =>
	Date.parse(one.at) - Date.parse(other.at);

/** Records that were made are read by when that was, which never changes; all others by their last change. */
function readByOf({ kinds }: Watch): ReadBy | undefined {
	const others = kinds.filter((kind) => kind !== 'deleted');
	if (others.length === 0) return undefined;
	return others.every((kind) => kind === 'created') ? 'Created_Time' : 'Modified_Time';
}

async function stateFor(deps: RecordDeps, request: PollRequest): Promise<ChangesState> {
	const { watch, start, restarted } = request;
	const from = start.from === 'date' ? start.written : start.from;
	const [watched, readBy] = [`${watch.module} ${from}`, readByOf(watch) ?? ''];
	const kept = readState(request.kept);
	if (kept?.watched === watched) return readAnew(restarted ? afterRestart(kept) : kept, readBy);
	// Any answer says what time it is there.
	await ownUser(deps);
	return beginAt({ watched, readBy }, start, Math.floor(deps.session.time().now / 1_000));
}

/** What may be lost of what was given, and until when records were made of which that is unknown. */
function doubts(
	before: ChangesState,
	{ items, read }: { items: readonly unknown[]; read: number },
	{ restarted, repeatSeconds }: PollRequest,
): Pick<ChangesState, 'stakes' | 'doubtUntil'> {
	const doubtUntil = Math.min(before.doubtUntil, read);
	const known = restarted && items.length === 0 ? [] : before.stakes;
	const stakes = known.filter(({ at }) => at > read - repeatSeconds);
	if (items.length === 0 || repeatSeconds <= 0) return { stakes, doubtUntil };
	return { stakes: addStake(stakes, before, read), doubtUntil };
}
