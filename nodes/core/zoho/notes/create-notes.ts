import { given } from '../../kernel/given';
import type { JsonObject } from '../../kernel/json';
import { done, failed, type Outcome } from '../../kernel/outcome';
import { failZoho } from '../words/error-catalog';
import { keepWritten, recallWritten } from '../writing/written-record';
import { limits } from '../words/limits';
import { settleRepeatable } from '../writing/lost-answer';
import { asModuleName } from '../words/module-name';
import type { RecordDeps } from '../modules/record-deps';
import { isRecordId } from '../words/record-id';
import { writeRows } from '../writing/write-rows';
import type { WriteGuards } from '../writing/journal';
import type { WrittenRecord } from '../writing/written-record';

/** A note on a record. */
export interface NewNote {
	parentModule: string;
	parentId: string;
	title?: string;
	content: string;
}

function tooLong(field: string, text: string | undefined, length: number) {
	if (text === undefined || [...text].length <= length) return undefined;
	return failZoho('TOO_LONG', { field, reason: `Use at most ${length} characters` });
}

/** The row in v8's form: the parent is named by module and ID in one object (#84, #99). */
function prepare(note: NewNote): Outcome<JsonObject> {
	const { parentModule, parentId, title, content } = note;
	if (!isRecordId(parentId)) return failed(failZoho('INVALID_ID', { parameter: 'Record ID' }));
	if (content.trim() === '' && !title?.trim()) return failed(failZoho('NOTE_EMPTY'));
	const long =
		tooLong('Title', title, limits.noteTitle) ?? tooLong('Content', content, limits.noteContent);
	if (long) return failed(long);
	return done({
		...given({ Note_Title: title === '' ? undefined : title }),
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
	const { trigger } = guards;
	return await writeRows<JsonObject, WrittenRecord>(deps.session, {
		prepared: notes.map(prepare),
		guards,
		job: {
			module: 'Notes',
			size: limits.batchRows,
			key: 'data',
			call: (batch) => ({
				method: 'POST',
				path: `${deps.base}/Notes`,
				body: trigger === undefined ? { data: batch } : { data: batch, trigger },
			}),
			read: ({ details }) => ({
				...given({ id: isRecordId(details['id']) ? details['id'] : undefined }),
				action: 'created',
				details,
			}),
			repeated: () => 'doubled',
			settle: settleRepeatable(
				'Notes',
				() => false,
				'Look at the notes of the record before running the item again.',
			),
			keep: keepWritten,
			clock: deps.clock,
		},
		preview: (row) => ({ action: 'wouldCreate', details: row }),
		recall: recallWritten,
	});
}
