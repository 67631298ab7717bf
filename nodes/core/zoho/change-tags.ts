import { isJsonObject, type Json, type JsonObject } from '../kernel/json';
import { done, failed, type Outcome } from '../kernel/outcome';
import { runBatches, type BatchJob, type Sendable } from './batches';
import { zohoFail } from './error-catalogue';
import { sortByJournal } from './journal';
import { limits } from './limits';
import { settleRepeatable } from './lost-answer';
import { asModuleName } from './module-name';
import type { RecordDeps } from './record-deps';
import { isRecordId } from './record-id';
import type { TaggedRecord, TagOptions } from './zoho';

function checkTags(tags: string[]): Json[] {
	const names = tags.map((tag) => tag.trim()).filter((tag) => tag !== '');
	if (names.length === 0) throw zohoFail('NO_TAGS');
	if (names.some((name) => [...name].length > limits.tag)) {
		throw zohoFail('TOO_LONG', {
			field: 'tags',
			reason: `Use at most ${limits.tag} characters a tag`,
		});
	}
	return names.map((name) => ({ name }));
}

/** Tags come back as names or as objects, by version. */
function tagNames(details: JsonObject): string[] {
	const tags = details['tags'];
	if (!Array.isArray(tags)) return [];
	return tags
		.map((tag) => (isJsonObject(tag) ? tag['name'] : tag))
		.filter((name) => typeof name === 'string');
}

function recall(result: JsonObject, id: string): TaggedRecord {
	return { id: isRecordId(result['id']) ? result['id'] : id, tags: tagNames(result) };
}

/**
 * Adds tags to records or removes them, up to 100 records a request (#59, #60); gives each record's
 * tags afterwards, in a dry run the tags that would be added or removed.
 */
export async function changeTags(
	deps: RecordDeps,
	action: 'add_tags' | 'remove_tags',
	options: TagOptions,
	ids: string[],
): Promise<Array<Outcome<TaggedRecord>>> {
	const module = asModuleName(options.module);
	const tags = checkTags(options.tags);
	const ready = ids.flatMap((id, index): Sendable[] =>
		isRecordId(id) ? [{ index, row: id }] : [],
	);
	const outcomes = new Map<number, Outcome<TaggedRecord>>();
	if (options.dryRun === true) {
		for (const { index, row } of ready) {
			outcomes.set(index, done({ id: String(row), tags: tagNames({ tags }) }));
		}
	} else {
		const job: BatchJob<TaggedRecord> = {
			module,
			size: limits.tagRows,
			key: 'data',
			call: (batch) => ({
				method: 'POST',
				path: `${deps.base}/${module}/actions/${action}`,
				body: { tags, ids: batch },
			}),
			read: ({ details }, row) => recall(details, String(row)),
			settle: settleRepeatable(module, () => true, ''),
			keep: (value) => ({ id: value.id, tags: value.tags }),
			now: deps.now,
		};
		if (options.journal) job.journal = options.journal;
		const { fresh, started, known } = sortByJournal(ready, options.journal);
		for (const { index, result } of known) {
			outcomes.set(index, done(recall(result, ids[index] ?? '')));
		}
		for (const [index, outcome] of await runBatches(deps.session, job, fresh, started)) {
			outcomes.set(index, outcome);
		}
	}
	return ids.map(
		(id, index) =>
			outcomes.get(index) ??
			failed(
				isRecordId(id)
					? zohoFail('ANSWER_LOST', { module })
					: zohoFail('INVALID_ID', { parameter: 'id' }),
			),
	);
}
