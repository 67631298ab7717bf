import type { JsonObject } from '../kernel/json';
import { done, failed, type Outcome } from '../kernel/outcome';
import { runBatches, type BatchJob, type Sendable } from './batches';
import { zohoFail } from './error-catalogue';
import { keepWritten, recallWritten, sortByJournal } from './journal';
import { limits } from './limits';
import { settleRepeatable } from './lost-answer';
import { asModuleName } from './module-name';
import type { RecordDeps } from './record-deps';
import { isRecordId } from './record-id';
import type { NewNote, WriteGuards, WrittenRecord } from './zoho';

function tooLong(field: string, text: string | undefined, length: number) {
	if (text === undefined || [...text].length <= length) return undefined;
	return zohoFail('TOO_LONG', { field, reason: `Use at most ${length} characters` });
}

/** The row in v8's form: the parent is named by module and ID in one object (#84, #99). */
function prepare(note: NewNote): Outcome<JsonObject> {
	const { parentModule, parentId, title, content } = note;
	if (!isRecordId(parentId)) return failed(zohoFail('INVALID_ID', { parameter: 'parentId' }));
	if (content.trim() === '' && !title?.trim()) return failed(zohoFail('NOTE_EMPTY'));
	const long =
		tooLong('title', title, limits.noteTitle) ?? tooLong('content', content, limits.noteContent);
	if (long) return failed(long);
	return done({
		...(title === undefined || title === '' ? {} : { Note_Title: title }),
		Note_Content: content,
		Parent_Id: { module: { api_name: asModuleName(parentModule) }, id: parentId },
	});
}

/** Creates notes on records of any module, up to 100 a request; outcomes in the order given. */
export async function createNotes(
	deps: RecordDeps,
	notes: NewNote[],
	guards: WriteGuards,
): Promise<Array<Outcome<WrittenRecord>>> {
	const prepared = notes.map(prepare);
	const ready = prepared.flatMap((outcome, index): Sendable[] =>
		outcome.ok ? [{ index, row: outcome.value }] : [],
	);
	const outcomes = new Map<number, Outcome<WrittenRecord>>();
	if (guards.dryRun !== true) {
		const job: BatchJob<WrittenRecord> = {
			module: 'Notes',
			size: limits.batchRows,
			key: 'data',
			call: (batch) => ({
				method: 'POST',
				path: `${deps.base}/Notes`,
				body:
					guards.trigger === undefined ? { data: batch } : { data: batch, trigger: guards.trigger },
			}),
			read: ({ details }) => ({
				...(isRecordId(details['id']) ? { id: details['id'] } : {}),
				action: 'created',
				details,
			}),
			settle: settleRepeatable(
				'Notes',
				() => false,
				'Look at the notes of the record before running the item again.',
			),
			keep: keepWritten,
			now: deps.now,
		};
		if (guards.journal) job.journal = guards.journal;
		const { fresh, started, known } = sortByJournal(ready, guards.journal);
		for (const { index, result } of known) outcomes.set(index, done(recallWritten(result)));
		for (const [index, outcome] of await runBatches(deps.session, job, fresh, started)) {
			outcomes.set(index, outcome);
		}
	}
	return prepared.map((outcome, index) => {
		if (!outcome.ok) return failed(outcome.error);
		if (guards.dryRun === true) return done({ action: 'wouldCreate', details: outcome.value });
		return outcomes.get(index) ?? failed(zohoFail('ANSWER_LOST', { module: 'Notes' }));
	});
}
