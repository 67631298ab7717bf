import type { RecordDeps } from '../modules/record-deps';
import { changes as sizes } from '../words/limits';
import type { ChangeItem } from './change';
import { readContents } from './reading/contents';
import type { ChangedRow, ReadBy } from './reading/find-changed';
import { judgeRow, nothing, type Verdict } from './telling/judge-row';
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

/** The part of a poll that looks for records that were made or changed, and the state after it. */
export async function pollRecords(
	deps: RecordDeps,
	state: ChangesState,
	{ watch, readBy, where, own }: Asked,
): Promise<PolledPart> {
	const { module } = watch;
	const from = state.records;
	const { rows, to, time } = await scanChanged(deps, { module, readBy, where, from });
	const items =
		rows.length === 0 ? [] : await tell(deps, rows, { watch, readBy, state, own: await own() });
	const records = remember(from, {
		dealtWith: rows.map((row) => markOf(row, readBy)),
		to,
		final: time.settled - sizes.overlapSeconds,
		most: sizes.remembered,
	});
	const trail = addStep(state.trail, { read: time.done, to: records.after });
	const { done: read, settled } = time;
	return { items, state: { ...state, records, trail }, read, settled, seen: rows.length };
}

interface Told {
	watch: Watch;
	readBy: ReadBy;
	state: ChangesState;
	own: string | undefined;
}

/** The items that tell of these rows, in their order. Of a record that is gone meanwhile there is none. */
async function tell(deps: RecordDeps, rows: ChangedRow[], told: Told): Promise<ChangeItem[]> {
	const { watch, own } = told;
	const verdicts = await judgeAll(deps, rows, told);
	const ids = rows.filter((_, at) => (verdicts[at]?.kinds.length ?? 0) > 0).map(({ id }) => id);
	const contents = await readContents(deps, { module: watch.module, ids, fields: watch.fields });
	return rows.flatMap((row, at) => {
		const content = contents.get(row.id);
		const { kinds, ...verdict } = verdicts[at] ?? nothing;
		if (!content) return [];
		return kinds.map((kind) =>
			recordItem(row, { kind, module: watch.module, content, own, ...verdict }),
		);
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
	return await Promise.all(
		rows.map((row) => judgeRow(deps, row, { watch, stageField, counts, known })),
	);
}
