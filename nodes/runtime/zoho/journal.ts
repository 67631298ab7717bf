import type { IDataObject } from 'n8n-workflow';
import { given } from '../../core/kernel/given';
import { isJsonObject } from '../../core/kernel/json';
import type { JournalEntry, WriteJournal } from '../../core/zoho/writing/journal';
import { sourceMark, type RunMarks } from './marks/run-marks';
import { keep, readEntry, readKept, type Kept } from './marks/kept';
import { matchRows } from './marks/match-rows';

/** A row as the journal knows it: its place among the items, and marks of what it was to write. */
export interface JournaledRow {
	index: number;
	/** Hashes, the surest first; a row of a former try is the same one when any of them is the same. */
	marks: readonly string[];
	/** A hash of how it is written, where that makes no other row of it. */
	manner?: string;
	/** What it is written from, where other executions look for that: no other row of a run has it. */
	source?: string;
}

/** What is known of the rows of one run of one node, for a second try of that same run. */
export interface RunJournal {
	/** The journal of a group of rows, by their place in the group. */
	forRows(rows: readonly JournaledRow[]): WriteJournal;
	/** How many rows stand where, those included that a former try sent. */
	standing(): { written: number; refused: number; unknown: number };
	/** Keys of the marks of rows that were sent, and of which nothing else is known. */
	unknownKeys(): string[];
	/** After a try that n8n does not repeat nothing needs to be kept. */
	clear(): void;
}

/**
 * Journal over the data that n8n keeps for a node within an execution (`getContext('node')`). Retry
 * On Fail finds it in memory, a retried execution in what was stored of the failed one; both run
 * the same run index again. A new execution and the next run of a loop start with an empty one; what
 * an execution that was stopped sent, `marks` tell.
 */
export function createRunJournal(
	context: IDataObject,
	runIndex: number,
	marks?: RunMarks,
): RunJournal {
	const key = `zohoWrites:${runIndex}`;
	const open = (): IDataObject => {
		const entries = context[key];
		if (isJsonObject(entries)) return entries as IDataObject;
		const fresh: IDataObject = {};
		context[key] = fresh;
		return fresh;
	};
	const stored = (): Kept[] => {
		const entries = context[key];
		return isJsonObject(entries) ? readKept(entries as IDataObject) : [];
	};
	const former = stored();
	let next = Math.max(-1, ...former.map(({ slot }) => slot)) + 1;
	/** The entry of each row of this try, by the row's index. */
	const slots = new Map<number, number>();
	const made = new Map<string, number>();
	for (const { slot, entry } of former) noteMade(made, entry, slot);
	const countMark = createCount();
	const unknownIn: Array<() => string[]> = [];

	return {
		forRows: (rows) => {
			const taken = new Set(slots.values());
			const unknown = rows.filter(({ index }) => !slots.has(index));
			const free = former.filter(({ slot }) => !taken.has(slot));
			for (const [index, slot] of matchRows(unknown, free)) slots.set(index, slot);
			const keys = rows.map((row) => countMark(row));
			if (former.length > 0) marks?.adopt(keys.flat());
			const entryOf = (place: number): JournalEntry | undefined => {
				const slot = slots.get(rows[place]?.index ?? -1);
				const kept = slot === undefined ? undefined : open()[slot];
				if (!isJsonObject(kept)) return undefined;
				const entry = readEntry(kept.entry);
				const isOther = kept['manner'] !== rows[place]?.manner;
				return entry && isOther ? withWarning(entry) : entry;
			};
			const write: WriteJournal['write'] = (place, entry) => {
				const row = rows[place];
				if (!row) return;
				const slot = slots.get(row.index) ?? next;
				if (slot === next) next += 1;
				slots.set(row.index, slot);
				open()[slot] = {
					marks: [...row.marks],
					...given({ manner: row.manner }),
					entry: keep(entry),
				};
				noteMade(made, entry, slot);
			};
			const journal: WriteJournal = { read: entryOf, write, isMade: (id) => made.has(id) };
			unknownIn.push(() =>
				keys.flatMap((one, place) => (entryOf(place)?.state === 'sent' ? one : [])),
			);
			return marks ? { ...journal, marks: marksOf(marks, keys, journal) } : journal;
		},
		unknownKeys: () => unknownIn.flatMap((keysOf) => keysOf()),
		standing: () => {
			const kept = stored();
			const count = (state: JournalEntry['state']): number =>
				kept.filter(({ entry }) => entry.state === state).length;
			return { written: count('done'), refused: count('refused'), unknown: count('sent') };
		},
		clear: () => {
			delete context[key];
		},
	};
}

/** Of a row that is written: it stays as it is, though it would be sent otherwise now. */
const withWarning = (entry: JournalEntry): JournalEntry =>
	entry.state === 'done'
		? { ...entry, result: { ...entry.result, warning: writtenOtherwise } }
		: entry;

const writtenOtherwise =
	'It was written before, with other options, and is not written again. What these would do differently was not done.';

/** The n-th row of a mark has a key of its own, so that as many rows are known again as were sent. */
function createCount(): (row: JournaledRow) => string[] {
	const seen = new Map<string, number>();
	const known = new Map<number, string[]>();
	return ({ index, marks, source }) => {
		const before = known.get(index);
		if (before) return before;
		const keys = marks.map((mark) => {
			const nth = seen.get(mark) ?? 0;
			seen.set(mark, nth + 1);
			return `${mark}.${nth}`;
		});
		if (source !== undefined) keys.push(sourceMark(source));
		known.set(index, keys);
		return keys;
	};
}

/**
 * The marks of the rows with these keys. What is found of them goes into the journal, for all rows at
 * once: those that this try does not come to may have been sent as well.
 */
function marksOf(
	marks: RunMarks,
	keys: string[][],
	journal: WriteJournal,
): NonNullable<WriteJournal['marks']> {
	let finding: ReturnType<RunMarks['find']> | undefined;
	const isMarked = (place: number, found: Set<string>): boolean =>
		keys[place]?.some((one) => found.has(one)) ?? false;
	const findAll = async (now: number) => {
		const found = await marks.find(keys.flat(), now);
		const [at, until] = [found.since, now].map((time) => new Date(time).toISOString());
		keys.forEach((_, place) => {
			if (!isMarked(place, found.keys) || journal.read(place)) return;
			journal.write(place, { state: 'sent', at: at ?? '', until: until ?? '' });
		});
		return found;
	};
	const keysOf = (places: readonly number[]) => places.flatMap((place) => keys[place] ?? []);
	return {
		add: (places, now) => marks.add(keysOf(places), now),
		drop: (places) => marks.drop(keysOf(places)),
		hold: (places) => marks.hold(keysOf(places)),
		claim: async (names) => await marks.claim([...new Set(names)].map((name) => `of ${name}`)),
		find: async (places, now) => {
			finding ??= findAll(now);
			const found = await finding;
			return { rows: places.filter((place) => isMarked(place, found.keys)), since: found.since };
		},
	};
}

function noteMade(made: Map<string, number>, entry: JournalEntry, slot: number): void {
	if (entry.state !== 'done') return;
	const { action, id, made: ids } = entry.result;
	if (action === 'created' && typeof id === 'string') made.set(id, slot);
	for (const one of Array.isArray(ids) ? ids : []) made.set(String(one), slot);
}
