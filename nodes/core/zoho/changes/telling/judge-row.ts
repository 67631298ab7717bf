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
	const isForgotten = !known.memory.has(row.id);
	const seemsNew = isForgotten && !mayBeDealtWith(known.trail, row);
	const wasChanged = !seemsNew || row.modified > row.created;
	// To have made a record counts where that is watched.
	const isMade = watch.kinds.includes('created');
	const counted = counts(row.modifiedBy) || (seemsNew && isMade && counts(row.createdBy));
	const tells = watch.withChanges || (wasChanged && fieldsOf(asked).size > 0);
	const folded = seemsNew ? row.modified > row.created : null;
	if (!tells && counted) return { kinds: kindsOf(row, seemsNew, asked), folded };

	const timeline = await timelineOf(deps, row, asked);
	const isNew = isForgotten && !mayBeDealtWith(known.trail, row, timeline);
	const entries = newOf(timeline, row, asked).filter(({ action }) => isMade || action !== 'added');
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

/** The record's timeline, back to where no poll can have dealt with it. */
async function timelineOf(
	deps: RecordDeps,
	{ id }: ChangedRow,
	{ watch: { module }, known }: Asked,
): Promise<TimelineEntry[]> {
	const oldest = known.memory.get(id) ?? known.trail[0]?.read ?? 0;
	return await readTimeline(deps, { module, id, enough: (at) => at <= oldest });
}

/** Of a timeline what no poll has dealt with. */
function newOf(timeline: TimelineEntry[], { id }: ChangedRow, { known }: Asked): TimelineEntry[] {
	const since = known.memory.get(id) ?? lastDealtWith(known.trail, id, timeline) ?? 0;
	return timeline.filter(({ at, action }) => at > since && action !== 'deleted');
}
