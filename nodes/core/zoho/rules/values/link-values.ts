import { isJsonObject, type Json, type JsonObject } from '../../../kernel/json';
import { limits } from '../../words/limits';
import { isRecordId } from '../../words/record-id';
import { accept, refuse, type Checked, type ValueCheck } from './checked';

const idReason = 'Give the ID of the record as text, e.g. "5725767000000411001"';

/** A bare ID becomes `{id}`; of an object only the ID is kept (#109). */
export const checkLink: ValueCheck = (field, value) => {
	const link = linked(value);
	return link ? accept(link) : refuse(field, value, { code: 'WRONG_TYPE', reason: idReason });
};

/** `{id}`, with the module where it is given: some fields take it there, others from `$se_module` of the row. */
export const checkMultiModuleLink: ValueCheck = (field, value) => {
	const link = linked(value);
	const module = isJsonObject(value) ? value['module'] : undefined;
	const name = isJsonObject(module) ? module['api_name'] : module;
	if (!link) return refuse(field, value, { code: 'WRONG_TYPE', reason: idReason });
	return accept(typeof name === 'string' ? { ...link, module: { api_name: name } } : link);
};

/** Names in a list, or in a text with commas between them. */
export const checkTags: ValueCheck = (field, value) => {
	const list =
		typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [value];
	const names = list.map((one) => (isJsonObject(one) ? one['name'] : one));
	const tags: Json[] = [];
	for (const name of names) {
		if (typeof name !== 'string')
			return refuse(field, value, { code: 'WRONG_TYPE', reason: 'Give names of tags' });
		if ([...name.trim()].length > limits.tag) {
			return refuse(field, value, {
				code: 'TOO_LONG',
				reason: `Use at most ${limits.tag} characters a tag`,
			});
		}
		if (name.trim() !== '') tags.push({ name: name.trim() });
	}
	return accept(tags);
};

export const checkSubform: ValueCheck = (field, value) =>
	rowsOf(field, value, 'Give a list of rows, each an object of field names and values');

/** Ids of uploaded files, or objects with `File_Id__s`. */
export const checkFiles: ValueCheck = (field, value) => {
	const list = Array.isArray(value) ? value : [value];
	const files = list.map((one) => (typeof one === 'string' ? { File_Id__s: one } : one));
	return rowsOf(field, files, 'Give IDs of uploaded files');
};

function linked(value: Json): JsonObject | undefined {
	if (isRecordId(value)) return { id: value };
	return isJsonObject(value) && isRecordId(value['id']) ? { id: value['id'] } : undefined;
}

function rowsOf(field: Parameters<ValueCheck>[0], value: Json, reason: string): Checked {
	const rows = Array.isArray(value) ? value : [value];
	return rows.every(isJsonObject)
		? accept(rows)
		: refuse(field, value, { code: 'WRONG_TYPE', reason });
}
