import type { RecordDeps } from '../../modules/record-deps';
import type { ChangeKind, FieldChange } from '../change';
import type { ChangedRow } from '../reading/find-changed';
import { foldChanges } from './fold-changes';
import { lastDealtWith, mayBeDealtWith, type Trail } from '../kept/last-dealt-with';
import type { Memory } from '../kept/memory';
import { readTimeline, type TimelineEntry } from '../reading/timeline';
import type { Watch } from '../watch';

/** What polls before this one have dealt with. */
export interface Known {
	memory: Memory;
	trail: Trail;
	doubtUntil: number;
}

/** What to tell of a record: nothing, or one event or more. */
export interface Verdict {
	kinds: ChangeKind[];
	folded: boolean | null;
	changes?: FieldChange[];
}

export interface Asked {
	watch: Watch;
	/** API name of the field that holds the stage. */
	stageField: string | undefined;
	/** Whether changes of this user count. */
	counts(user: string | undefined): boolean;
	known: Known;
}

/** Nothing to tell. */
const nothing: Verdict = { kinds: [], folded: null };

/**
 * What to tell of a record that was changed since the polls before. Its timeline is asked, with one
 * call, when what changed is to be told, or when the last change was made by somebody who does not
 * count: somebody else may have changed it as well.
 */
export async function judgeRow(deps: RecordDeps, row: ChangedRow, asked: Asked): Promise<Verdict> {
	const { watch, counts, known } = asked;
	const isNew = !known.memory.has(row.id) && !mayBeDealtWith(known.trail, row);
	const wasChanged = !isNew || row.modified > row.created;
	// To have made a record counts where that is watched.
	const isMade = watch.kinds.includes('created');
	const counted = counts(row.modifiedBy) || (isNew && isMade && counts(row.createdBy));
	const tells = watch.withChanges || (wasChanged && fieldsOf(asked).size > 0);
	const folded = isNew ? row.modified > row.created : null;
	if (!tells && counted) return { kinds: kindsOf(row, isNew, asked), folded };

	const entries = (await newEntries(deps, row, asked)).filter(
		({ action }) => isMade || action !== 'added',
	);
	if (!counted && !entries.some(({ by }) => counts(by))) return nothing;
	const changes = foldChanges(entries);
	const ofThoseWhoCount = new Set(
		entries.filter(({ by }) => counts(by)).flatMap((one) => one.changes.map(({ field }) => field)),
	);
	const changed = [...fieldsOf(asked)].flatMap(([kind, fields]) =>
		changes.some(({ field }) => fields.includes(field) && ofThoseWhoCount.has(field)) ? [kind] : [],
	);
	return {
		kinds: [...kindsOf(row, isNew, asked), ...changed],
		folded: entries.length > 1 || folded === true,
		...(tells ? { changes } : {}),
	};
}

/** Of created and updated, what is watched and true of the record. */
function kindsOf(row: ChangedRow, isNew: boolean, { watch, known }: Asked): ChangeKind[] {
	const [created, updated] = [watch.kinds.includes('created'), watch.kinds.includes('updated')];
	if (!isNew) return updated ? ['updated'] : [];
	const isChanged = updated && row.modified > row.created;
	if (!created) return isChanged ? ['updated'] : [];
	// Was it told of before as it was then, `created` alone would be taken for a repetition.
	return isChanged && row.created <= known.doubtUntil ? ['created', 'updated'] : ['created'];
}

/** The fields that the watched kinds are about. */
function fieldsOf({ watch, stageField }: Asked): Map<ChangeKind, readonly string[]> {
	const fields = new Map<ChangeKind, readonly string[]>();
	if (watch.kinds.includes('stageChanged') && stageField) fields.set('stageChanged', [stageField]);
	if (watch.kinds.includes('fieldChanged')) fields.set('fieldChanged', watch.changedFields);
	return fields;
}

/** Of the record's timeline what no poll has dealt with. */
async function newEntries(
	deps: RecordDeps,
	row: ChangedRow,
	{ watch, known }: Asked,
): Promise<TimelineEntry[]> {
	const { id } = row;
	const before = known.memory.get(id);
	const oldest = before ?? known.trail[0]?.read ?? 0;
	const entries = await readTimeline(deps, {
		module: watch.module,
		id,
		enough: (at) => at <= oldest,
	});
	const since = before ?? lastDealtWith(known.trail, id, entries) ?? 0;
	return entries.filter(({ at, action }) => at > since && action !== 'deleted');
}
