import { given } from '../../core/kernel/given';
import type { JournalEntry, WriteJournal } from '../../core/zoho/writing/journal';
import { outcomeUnknown } from '../../core/zoho/writing/lost-answer';
import { groupRows } from '../../runtime/rows/group-rows';
import type { Row, RowOutcome } from '../../runtime/rows/operation';
import { claimField } from '../../runtime/rows/place-result';
import type { SentRow } from '../../runtime/zoho/mark-rows';
import { sendGroups } from '../../runtime/rows/send-groups';
import type { Once } from '../fields/once-options';
import type { SecondTry } from '../fields/second-try-options';
import { mannerNames, splitManner, type Output, type SentOptions } from '../fields/write-options';
import type { ZohoContext } from '../zoho-context';
import { keepOrder, partOf } from './keep-order';
import { prepareRows } from './prepare-rows';
import { resultPlace, showResult } from './show-result';
import type { OnWritten, ToldSource } from './once/told-source';
import type { Write, Writing } from './write';

/** What the panel of a write gives: its own parameters, and the options that all writes share. */
export interface GivenWrite<Params> {
	own: Params;
	sent: SentOptions;
	secondTry: SecondTry;
	/** What it is written from; undefined where nobody said. */
	once: Once | undefined;
	output: Output;
}

/**
 * Writes rows in as few requests as they allow. A request is built from what its rows share, never
 * from one of them. Where a failing row stops the node, all rows are checked first, so that a value
 * that Zoho would refuse stops it before anything is written.
 */
export async function writeRows<Params, Request extends object, Entry, Value>(
	write: Write<Params, Request, Entry, Value>,
	{ rows, ...context }: ZohoContext & { rows: Array<Row<GivenWrite<Params>>> },
): Promise<RowOutcome[]> {
	const prepared = await prepareRows(
		rows,
		async ({ params, ...row }): Promise<Prepared<Request, Entry>> => {
			const { own, sent, ...rest } = params;
			if (rest.output === 'inputWithResult') claimField(row.item, resultPlace);
			const { request, ...writing } = await write.prepare({ ...row, params: own }, context);
			const { entry: bare } = writing;
			return { ...writing, ...rest, bare, request: { ...request, ...sent } };
		},
	);
	const { ready, refused } = await tellSources(write, context, prepared);
	if (refused.length > 0 && !context.goOn) return refused;
	const send = async (some: typeof ready, onWritten: OnWritten = () => {}) => {
		const sendSome = (now: typeof ready) => sendReady(write, context, { ready: now, onWritten });
		if (!some.some(({ params }) => params.person)) return await sendSome(some);
		const { lookAgain } = await import('../finding/look-again.js');
		const journal = context.journal(some.map(asSent));
		return await lookAgain(context, { ready: some, journal, send: sendSome });
	};
	if (!ready.some(({ params }) => params.source)) return [...refused, ...(await send(ready))];
	const { writeOnce } = await import('./once/write-once.js');
	const journal = context.journal(ready.map(asSent));
	return [...refused, ...(await writeOnce(context, { ready, journal, send }))];
}

/** A row ready to be sent; its request holds its shared options as well. */
interface Ready<Request, Entry> extends Writing<Request & SentOptions, Entry> {
	/** The entry without what tells of its source: that makes no other row of it. */
	bare: Entry;
	secondTry: SecondTry;
	source?: ToldSource;
	output: Output;
}

interface Prepared<Request, Entry> extends Ready<Request, Entry> {
	once: Once | undefined;
}

/** Lets the rows that name their source tell of it. */
async function tellSources<Params, Request extends object, Entry, Value>(
	{ tell }: Write<Params, Request, Entry, Value>,
	context: ZohoContext,
	{ ready, refused }: { ready: Array<Row<Prepared<Request, Entry>>>; refused: RowOutcome[] },
): Promise<{ ready: Array<Row<Ready<Request, Entry>>>; refused: RowOutcome[] }> {
	if (!tell || !ready.some(({ params }) => params.once)) return { ready, refused };
	const { openTellers } = await import('./once/open-teller.js');
	const rows = ready.map(({ params: { once, changes, tells } }) => ({
		once,
		changes: tells ?? changes,
	}));
	const open = openTellers(context, rows);
	const told = await prepareRows(ready, async ({ item, params }) => {
		const { once, ...rest } = params;
		if (!once) return rest;
		const entry = tell(rest.entry, await open({ once, item, changes: rest.tells ?? rest.changes }));
		const findAgainBy = rest.secondTry.findAgainBy ?? once.sourceField;
		return { ...rest, ...entry, secondTry: { ...rest.secondTry, ...given({ findAgainBy }) } };
	});
	return { ready: told.ready, refused: [...refused, ...told.refused] };
}

async function sendReady<Params, Request extends object, Entry, Value>(
	write: Write<Params, Request, Entry, Value>,
	{ zoho, journal, goOn }: ZohoContext,
	{ ready, onWritten }: { ready: Array<Row<Ready<Request, Entry>>>; onWritten: OnWritten },
): Promise<RowOutcome[]> {
	const groups = groupRows(
		ready,
		({ request, secondTry }) => ({ ...request, ...secondTry }),
		({ changes }) => changes,
	);
	const kept = keepOrder(
		journal(ready.map(asSent)),
		ready.map(({ params }) => params.changes),
	);
	const placeOf = new Map(ready.map(({ index }, place) => [index, place]));
	const sendAll = (check: { dryRun?: true }) =>
		sendGroups(groups, goOn, {
			send: ({ key: request, rows }) => {
				const entries = rows.map(({ params }) => params.entry);
				const places = rows.map(({ index }) => placeOf.get(index) ?? -1);
				const guards = check.dryRun ? check : { journal: partOf(kept, places) };
				return write.send(zoho, { ...request, ...guards }, entries);
			},
			show: (row, value: Value) => {
				const { result, written } = write.show(value, row.params.request);
				onWritten(row.index, result);
				const words = row.params.source ? { alreadyWritten: false } : {};
				return { items: [showResult(row, { ...result, ...words })], ...given({ written }) };
			},
		});
	if (!goOn) {
		const checked = await sendAll({ dryRun: true });
		const refused = checked.filter((outcome) => 'error' in outcome);
		if (refused.length > 0) return await withKnown(refused, ready, kept);
	}
	const sent = await withKnown(await sendAll({}), ready, kept);
	const known = new Set(sent.map(({ index }) => index));
	const rest = ready.flatMap((row, place) =>
		known.has(row.index) ? [] : whatIsKnown(row, kept.read(place)),
	);
	return [...sent, ...rest];
}

/** Errors that say themselves what is not known of a row. */
const tellsOfDoubt: ReadonlySet<string> = new Set([
	'ANSWER_LOST',
	'JOURNAL_UNREADABLE',
	'OUTCOME_UNKNOWN',
]);

/** A row whose second try failed before it was sent, or looked for, stays as unknown as it was. */
async function withKnown<Request, Entry>(
	outcomes: RowOutcome[],
	ready: ReadonlyArray<Row<Ready<Request, Entry>>>,
	kept: WriteJournal,
): Promise<RowOutcome[]> {
	const places = new Map(ready.map(({ index }, place) => [index, place]));
	const failed = outcomes.flatMap((outcome) =>
		'error' in outcome ? [places.get(outcome.index) ?? -1] : [],
	);
	// What is found goes into the journal.
	if (failed.length > 0) await kept.marks?.find(failed, Date.now());
	return outcomes.map((outcome) => {
		const { index } = outcome;
		const place = places.get(index) ?? -1;
		const entry = kept.read(place);
		if (!('error' in outcome) || entry?.state !== 'sent') return outcome;
		const { code, message, advice } = outcome.error;
		if (tellsOfDoubt.has(code)) return outcome;
		const module = ready[place]?.params.changes.module ?? '';
		const check = `It could not be looked for: ${message}. ${advice}`;
		return { index, error: outcomeUnknown(module, Date.parse(entry.at), check) };
	});
}

/** Of a row that a try did not come to: what an earlier one knows of it. */
function whatIsKnown<Request, Entry>(
	{ index, params }: Row<Ready<Request, Entry>>,
	entry: JournalEntry | undefined,
): RowOutcome[] {
	if (entry?.state === 'done') {
		return [{ index, items: [], written: `record ${String(entry.result['id'])}` }];
	}
	if (entry?.state !== 'sent') return [];
	const { module } = params.changes;
	return [{ index, error: outcomeUnknown(module, Date.parse(entry.at), '') }];
}

/**
 * What is sent of a row makes it the one it is: not how its result is shown, nor what a second try
 * does. A new record is the same one in whatever manner it is made; of one that is there, it goes out.
 */
function asSent<Request, Entry>({ params, ...row }: Row<Ready<Request, Entry>>): SentRow {
	const { request, bare: entry, changes, file, source } = params;
	const sent = { ...row, ...given({ file, source: source?.mark }) };
	if (changes.id !== undefined) return { ...sent, params: { request, entry } };
	const { manner, rest } = splitManner(request);
	return {
		...sent,
		params: { request: rest, entry },
		manner: { options: mannerNames, sent: manner },
	};
}
