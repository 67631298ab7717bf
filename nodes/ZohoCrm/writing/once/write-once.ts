import type { IDataObject } from 'n8n-workflow';
import type { WriteJournal } from '../../../core/zoho/writing/journal';
import { asCoreError } from '../../../runtime/failures/as-core-error';
import type { Row, RowOutcome } from '../../../runtime/rows/operation';
import type { ZohoContext } from '../../zoho-context';
import { alreadyWritten, heldByField } from './already-written';
import { begun, takeBack } from './begun';
import { tellsAgain, placesOf, standsFor, type Known } from './known';
import type { OnceRow, OnWritten, SourcedRow, ToldSource } from './told-source';
import { writeNotes } from './write-notes';

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
		// What stands is unknown: a row that is sent now may be there already.
		const error = asCoreError(cause);
		return ready.map(({ index }) => ({ index, error }));
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
		const leader = leaders.find((one) => tellsAgain(row, one));
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
				: alreadyWritten(row, { module: row.params.source.module, id }),
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
			execution.noteRecord(params.source.module, id);
		}
	}
}

function hasSource<Params extends OnceRow>(
	row: Row<Params>,
): row is Row<Params & { source: ToldSource }> {
	return row.params.source !== undefined;
}
