import type { RecordDeps } from '../modules/record-deps';
import { changes as sizes } from '../words/limits';
import type { ChangeItem } from './change';
import { readContents } from './reading/contents';
import type { ChangedRow, ReadBy } from './reading/find-changed';
import type { Verdict } from './telling/judge-row';
import { judgeRows } from './telling/judge-rows';
import { addStep } from './kept/last-dealt-with';
import { remember } from './kept/memory';
import { recordItem } from './telling/record-item';
import { markOf, scanChanged } from './reading/scan-changed';
import { stageFieldOf } from './telling/stage-field';
import type { ChangesState } from './kept/state';
import type { PolledPart } from './polled-part';
import { usersThatCount } from './telling/users-that-count';
import type { Watch } from './watch';

interface Asked {
	watch: Watch;
	readBy: ReadBy;
	/** The watch's conditions in COQL. */
	where: string | undefined;
	/** ID of the credential's own user. */
	own(): Promise<string | undefined>;
}

/**
 * The part of a poll that looks for records that were made or changed, and the state after it. Ends
 * before the first record whose timeline cannot be had (`isCut`), unless that is the very first.
 */
export async function pollRecords(
	deps: RecordDeps,
	state: ChangesState,
	{ watch, readBy, where, own }: Asked,
): Promise<PolledPart & { isCut: boolean }> {
	const { module } = watch;
	const from = state.records;
	const { rows, to, time } = await scanChanged(deps, { module, readBy, where, from });
	const told = { watch, readBy, state, own: rows.length === 0 ? undefined : await own() };
	const verdicts = rows.length === 0 ? [] : await judgeAll(deps, rows, told);
	const judged = rows.slice(0, verdicts.length);
	const marks = judged.map((row) => markOf(row, readBy));
	const isCut = judged.length < rows.length;
	const items = await tell(deps, judged, { ...told, verdicts });
	const records = remember(from, {
		dealtWith: marks,
		to: (isCut ? marks.at(-1) : undefined) ?? to,
		final: time.settled - sizes.overlapSeconds,
		most: sizes.remembered,
	});
	const trail = addStep(state.trail, { read: time.done, to: records.after });
	const { done: read, settled } = time;
	return {
		...{ items, read, settled, isCut },
		state: { ...state, records, trail },
		seen: judged.length,
	};
}

interface Told {
	watch: Watch;
	readBy: ReadBy;
	state: ChangesState;
	own: string | undefined;
}

/** The items that tell of these rows, in their order. Of a record that is gone meanwhile there is none. */
async function tell(
	deps: RecordDeps,
	rows: ChangedRow[],
	{ watch, own, verdicts }: Told & { verdicts: Verdict[] },
): Promise<ChangeItem[]> {
	const judged = rows.flatMap((row, at) => {
		const verdict = verdicts[at];
		return verdict && verdict.kinds.length > 0 ? [{ row, ...verdict }] : [];
	});
	const ids = judged.map(({ row }) => row.id);
	const { module, fields } = watch;
	const contents = await readContents(deps, { module, ids, fields });
	return judged.flatMap(({ row, kinds, ...verdict }) => {
		const content = contents.get(row.id);
		if (!content) return [];
		return kinds.map((kind) => recordItem(row, { kind, module, content, own, ...verdict }));
	});
}

async function judgeAll(
	deps: RecordDeps,
	rows: ChangedRow[],
	{ watch, readBy, state, own }: Told,
): Promise<Verdict[]> {
	const counts = usersThatCount(watch.users, own);
	if (readBy === 'Created_Time') {
		return rows.map((row) => ({
			kinds: counts(row.createdBy) ? ['created'] : [],
			folded: row.modified > row.created,
		}));
	}
	const stageField = watch.kinds.includes('stageChanged') ? stageFieldOf(watch.module) : undefined;
	const known = { memory: state.records.memory, trail: state.trail, doubtUntil: state.doubtUntil };
	return await judgeRows(deps, rows, { watch, stageField, counts, known });
}
