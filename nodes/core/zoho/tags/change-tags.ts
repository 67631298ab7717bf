import { isJsonObject, type Json, type JsonObject } from '../../kernel/json';
import { done, failed, type Outcome } from '../../kernel/outcome';
import { failZoho } from '../words/error-catalog';
import { limits } from '../words/limits';
import { settleRepeatable } from '../writing/lost-answer';
import { asModuleName } from '../words/module-name';
import type { RecordDeps } from '../modules/record-deps';
import { isRecordId } from '../words/record-id';
import { writeRows } from '../writing/write-rows';
import type { WriteGuards } from '../writing/journal';

export interface TagOptions extends WriteGuards {
	module: string;
	tags: string[];
}

export interface TaggedRecord {
	id: string;
	tags: string[];
}

function checkTags(tags: string[]): Json[] {
	const names = tags.map((tag) => tag.trim()).filter((tag) => tag !== '');
	if (names.length === 0) throw failZoho('NO_TAGS');
	if (names.some((name) => [...name].length > limits.tag)) {
		throw failZoho('TOO_LONG', {
			field: 'Tags',
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

/**
 * Adds tags to records or removes them, up to 100 records a request (#59, #60); gives each record's
 * tags afterwards, in a dry run the tags that would be added or removed.
 */
async function changeTags(
	deps: RecordDeps,
	options: TagOptions & { action: 'add_tags' | 'remove_tags' },
	ids: string[],
): Promise<Array<Outcome<TaggedRecord>>> {
	const { action } = options;
	const module = asModuleName(options.module);
	const tags = checkTags(options.tags);
	return await writeRows<string, TaggedRecord>(deps.session, {
		prepared: ids.map((id) =>
			isRecordId(id) ? done(id) : failed(failZoho('INVALID_ID', { parameter: 'Record ID' })),
		),
		guards: options,
		job: {
			module,
			size: limits.tagRows,
			key: 'data',
			call: (batch) => ({
				method: 'POST',
				path: `${deps.base}/${module}/actions/${action}`,
				body: { tags, ids: batch },
			}),
			read: ({ details }, row) => ({ id: String(row), tags: tagNames(details) }),
			repeated: () => 'same',
			settle: settleRepeatable(module, () => true, ''),
			keep: (value) => ({ id: value.id, tags: value.tags }),
			clock: deps.clock,
		},
		preview: (id) => ({ id, tags: tagNames({ tags }) }),
		recall: (kept, id) => ({ id, tags: tagNames(kept) }),
	});
}

export const addTags = (deps: RecordDeps, options: TagOptions, ids: string[]) =>
	changeTags(deps, { ...options, action: 'add_tags' }, ids);

export const removeTags = (deps: RecordDeps, options: TagOptions, ids: string[]) =>
	changeTags(deps, { ...options, action: 'remove_tags' }, ids);
