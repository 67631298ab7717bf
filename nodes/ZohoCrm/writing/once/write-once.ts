import type { IDataObject } from 'n8n-workflow';
import { given } from '../../../core/kernel/given';
import { isSameSource, standingOf } from '../../../core/zoho/sources/standing-of';
import type { LookIn } from '../../../core/zoho/sources/find-standing';
import type { Standing } from '../../../core/zoho/words/source';
import type { WriteJournal } from '../../../core/zoho/writing/journal';
import { asCoreError } from '../../../runtime/failures/as-core-error';
import type { Row, RowOutcome } from '../../../runtime/rows/operation';
import type { ZohoContext } from '../../zoho-context';
import { showResult } from '../show-result';
import type { OnceRow, OnWritten, ToldSource } from './told-source';
import { writeNotes } from './write-notes';

type SourcedRow = Row<OnceRow & { source: ToldSource }>;

interface Writing<Params extends OnceRow> {
	ready: Array<Row<Params>>;
	/** Of the ready rows, by their place. */
	journal: WriteJournal;
	send(rows: Array<Row<Params>>, onWritten: OnWritten): Promise<RowOutcome[]>;
}

/**
 * Writes rows whose sources were not written before, and of a part that several rows have the first
 * one; then tells of each on its record. What an earlier try of this run wrote is its own, and only the
 * note that may be missing is added.
 */
export async function writeOnce<Params extends OnceRow>(
	context: ZohoContext,
	{ ready, journal, send }: Writing<Params>,
): Promise<RowOutcome[]> {
	const sourced = ready.filter(hasSource);
	const look = (rows: readonly SourcedRow[]) =>
		context.zoho.sources.find(
			rows.map(({ params }) => params.source.key),
			placesOf(rows),
		);
	const placeOf = new Map(ready.map(({ index }, place) => [index, place]));
	const isUntried = ({ index }: { index: number }): boolean =>
		journal.read(placeOf.get(index) ?? -1) === undefined;
	let known: Known;
	try {
		known = await look(sourced);
		const open = sourced.filter((row) => isUntried(row) && !standsFor(row, known));
		const isBegun = await begun(journal, open, placeOf);
		if (isBegun.length > 0) {
			await context.zoho.sources.wait();
			const { standing, now } = await look(isBegun);
			known = { standing: [...known.standing, ...standing], now };
		}
	} catch (cause) {
		return await withoutLooking(context, { ready, send }, cause);
	}

	const outcomes: RowOutcome[] = [];
	const leaders: SourcedRow[] = [];
	const followers: Array<{ row: SourcedRow; leader: SourcedRow }> = [];
	const toSend = ready.filter((row) => {
		if (!hasSource(row)) return true;
		const isOwn = journal.read(placeOf.get(row.index) ?? -1)?.state === 'done';
		const found = isOwn ? undefined : standsFor(row, known);
		if (found) {
			outcomes.push(alreadyWritten(row, { module: found.module, id: found.id }));
			return false;
		}
		const leader = leaders.find((one) => isSamePart(row, one));
		if (leader) followers.push({ row, leader });
		else leaders.push(row);
		return leader === undefined;
	});

	const results = new Map<number, IDataObject>();
	const sent = await send(toSend, (index, result) => results.set(index, result));
	await takeBack(
		journal,
		ready.map((_, place) => place),
	);
	const settled = sent.map((outcome) => heldByField(outcome, leaders));
	const noted = await writeNotes(context.zoho, {
		outcomes: settled,
		rows: leaders,
		results,
		standing: known.standing,
	});
	const unnoted = noted.flatMap((outcome, at) =>
		'error' in outcome && !('error' in (settled[at] ?? outcome))
			? [placeOf.get(outcome.index) ?? -1]
			: [],
	);
	if (unnoted.length > 0) journal.marks?.hold(unnoted);
	const byIndex = new Map(noted.map((outcome) => [outcome.index, outcome]));
	for (const { row, leader } of followers) {
		const lead = byIndex.get(leader.index);
		if (!lead) continue;
		const { id } = results.get(leader.index) ?? {};
		outcomes.push(
			'error' in lead
				? { index: row.index, error: lead.error }
				: alreadyWritten(row, { module: row.params.changes.module, id }),
		);
	}
	noteRecords(context, leaders, results);
	return [...outcomes, ...noted];
}

/** n8n finds executions by the records they wrote. */
function noteRecords(
	{ execution }: ZohoContext,
	rows: readonly SourcedRow[],
	results: ReadonlyMap<number, IDataObject>,
): void {
	for (const { index, params } of rows) {
		const { id, action } = results.get(index) ?? {};
		const isWritten = typeof id === 'string' && !String(action).startsWith('would');
		if (isWritten && params.source.once.trace !== 'off') {
			execution.noteRecord(params.changes.module, id);
		}
	}
}

function hasSource<Params extends OnceRow>(
	row: Row<Params>,
): row is Row<Params & { source: ToldSource }> {
	return row.params.source !== undefined;
}

/** Rows without a source need no looking; those with one are not sent while it is unknown what stands. */
async function withoutLooking<Params extends OnceRow>(
	{ goOn }: ZohoContext,
	{ ready, send }: Pick<Writing<Params>, 'ready' | 'send'>,
	cause: unknown,
): Promise<RowOutcome[]> {
	const error = asCoreError(cause);
	const unknown = ready.filter(hasSource).map(({ index }) => ({ index, error }));
	if (!goOn) return unknown;
	const others = ready.filter((row) => !hasSource(row));
	return [...unknown, ...(others.length > 0 ? await send(others, () => {}) : [])];
}

function placesOf(rows: readonly SourcedRow[]): LookIn {
	const fields = new Map<string, { module: string; field: string }>();
	for (const { params } of rows) {
		const { module } = params.changes;
		const { sourceField: field } = params.source.once;
		if (field !== undefined) fields.set(`${module} ${field}`, { module, field });
	}
	const notes = rows.some(({ params }) => params.source.once.trace === 'note');
	return { notes, fields: [...fields.values()] };
}

/** What was written before, by Zoho's clock. */
interface Known {
	standing: Standing[];
	now: number;
}

function standsFor({ params }: SourcedRow, { standing, now }: Known): Standing | undefined {
	const { key, once } = params.source;
	const others = standing.filter(({ id }) => id !== once.reviewTaskId);
	return standingOf(key, others, now);
}

/**
 * Rows that another execution began to write, be it stopped or under way now. The others are marked as
 * begun by this one at once, so that an execution that looks from now on waits for it.
 */
async function begun(
	{ marks }: WriteJournal,
	rows: readonly SourcedRow[],
	placeOf: ReadonlyMap<number, number>,
): Promise<SourcedRow[]> {
	const written = rows.filter(({ params }) => params.request.dryRun !== true);
	const places = written.map(({ index }) => placeOf.get(index) ?? -1);
	if (!marks || places.length === 0) return [];
	const now = Date.now();
	const found = new Set((await marks.find(places, now)).rows);
	const free = places.filter((place) => !found.has(place));
	if (free.length > 0) await marks.add(free, now);
	return written.filter((_, at) => found.has(places[at] ?? -1));
}

/** Of rows that did not go out, or were refused, nothing is to be found. */
async function takeBack(journal: WriteJournal, places: readonly number[]): Promise<void> {
	const idle = places.filter((place) => {
		const state = journal.read(place)?.state;
		return state === undefined || state === 'refused';
	});
	if (idle.length > 0) await journal.marks?.drop(idle);
}

function isSamePart(row: SourcedRow, other: SourcedRow): boolean {
	const { key } = other.params.source;
	const { key: own } = row.params.source;
	return own.part === key.part && isSameSource(own, { key, writtenAt: NaN }, 0);
}

/** A field without duplicate values holds the key already: somebody else wrote the record meanwhile. */
function heldByField(outcome: RowOutcome, rows: readonly SourcedRow[]): RowOutcome {
	if (!('error' in outcome) || outcome.error.code !== 'DUPLICATE_DATA') return outcome;
	const row = rows.find(({ index }) => index === outcome.index);
	const { field, id } = outcome.error.details;
	if (!row || field === undefined || field !== row.params.source.once.sourceField) return outcome;
	return alreadyWritten(row, { module: row.params.changes.module, id });
}

function alreadyWritten(
	row: SourcedRow,
	{ module, id }: { module: unknown; id: unknown },
): RowOutcome {
	const found = given({ id, action: 'unchanged', module }) as IDataObject;
	return { index: row.index, items: [showResult(row, { ...found, alreadyWritten: true })] };
}
