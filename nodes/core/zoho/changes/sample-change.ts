import type { RecordDeps } from '../modules/record-deps';
import { failZoho } from '../words/error-catalog';
import { asModuleName } from '../words/module-name';
import type { ChangeItem, ChangeKind, FieldChange } from './change';
import { readContents } from './reading/contents';
import { deletedItem } from './telling/deleted-item';
import { findChanged, type ChangedRow } from './reading/find-changed';
import { findDeleted } from './reading/find-deleted';
import { ownUser } from './reading/own-user';
import { recordItem } from './telling/record-item';
import { stageFieldOf } from './telling/stage-field';
import { readTimeline } from './reading/timeline';
import type { Watch } from './watch';

const start = { at: 0, id: '' };

/**
 * The last change there was, as a poll would tell of it, for people who set the trigger up: whoever
 * made it, and of the first of the watched kinds. Fails with NO_SAMPLE where nothing fits.
 */
export async function sampleChange(
	deps: RecordDeps,
	{ watch, where }: { watch: Watch; where?: string | undefined },
): Promise<ChangeItem> {
	const module = asModuleName(watch.module);
	const own = await ownUser(deps);
	const kind = watch.kinds.find((one) => one !== 'deleted');
	if (!kind) {
		const { rows } = await findDeleted(deps, { module, after: start, pages: 1 });
		const last = rows.at(-1);
		if (last) return deletedItem(last, { module, own });
		throw failZoho('NO_SAMPLE', { module });
	}
	const readBy = kind === 'created' ? 'Created_Time' : 'Modified_Time';
	const newest = { module, readBy, after: start, limit: 1, where, order: 'desc' } as const;
	const [row] = (await findChanged(deps, newest)).rows;
	if (!row) throw failZoho('NO_SAMPLE', { module });
	const contents = await readContents(deps, { module, ids: [row.id], fields: watch.fields });
	const content = contents.get(row.id);
	if (!content) throw failZoho('NO_SAMPLE', { module });
	const changes = await lastChanges(deps, row, { ...watch, module }, kind);
	return recordItem(row, { kind, module, content, own, folded: false, changes });
}

/** What the last change of the watched fields was, where that would be told. */
async function lastChanges(
	deps: RecordDeps,
	{ id }: ChangedRow,
	watch: Watch,
	kind: ChangeKind,
): Promise<FieldChange[] | undefined> {
	const { module, changedFields, withChanges } = watch;
	const isOfField = kind === 'stageChanged' || kind === 'fieldChanged';
	if (!isOfField && !withChanges) return undefined;
	const fields = kind === 'stageChanged' ? [stageFieldOf(module)] : changedFields;
	const entries = await readTimeline(deps, { module, id, enough: () => true });
	const isWatched = ({ field }: FieldChange) => !isOfField || fields.includes(field);
	return entries.find(({ changes }) => changes.some(isWatched))?.changes ?? [];
}
