import type { RecordDeps } from '../modules/record-deps';
import { changes as sizes } from '../words/limits';
import { deletedItem } from './telling/deleted-item';
import { findDeleted } from './reading/find-deleted';
import { knows, remember } from './kept/memory';
import type { ChangesState } from './kept/state';
import type { PolledPart } from './polled-part';
import { usersThatCount } from './telling/users-that-count';
import type { Watch } from './watch';

/** The part of a poll that looks for deleted records, and the state after it. */
export async function pollDeleted(
	deps: RecordDeps,
	state: ChangesState,
	{ watch, own }: { watch: Watch; own(): Promise<string | undefined> },
): Promise<PolledPart> {
	const { module } = watch;
	const { after, memory } = state.deleted;
	const { rows, time } = await findDeleted(deps, { module, after });
	const news = rows.filter((row) => row.at < time.settled && !knows(memory, row));
	const dealtWith = news.slice(0, sizes.pollRows);
	const to = dealtWith.length < news.length ? dealtWith.at(-1) : undefined;
	const deleted = remember(state.deleted, {
		dealtWith,
		to: to ?? { at: time.settled, id: '' },
		final: time.settled - sizes.overlapSeconds,
		most: sizes.rememberedDeleted,
	});
	const { done: read, settled } = time;
	const next = { state: { ...state, deleted }, read, settled, seen: dealtWith.length };
	if (dealtWith.length === 0) return { items: [], ...next };
	const user = await own();
	const counts = usersThatCount(watch.users, user);
	const items = dealtWith
		.filter(({ by }) => counts(by?.id))
		.map((row) => deletedItem(row, { module, own: user }));
	return { items, ...next };
}
