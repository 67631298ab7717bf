import { refusal, type Verdict } from '../envelope.ts';
import { isObject, type Json } from '../json.ts';

export const TAG_LENGTH = 25;

/** Tag names out of `[{name}]`. */
export function readTags(
	given: Json | undefined,
	path: string,
): { names: string[] } | { refused: Verdict } {
	const at = { api_name: 'Tag', json_path: path };
	if (!Array.isArray(given)) {
		return {
			refused: refusal('INVALID_DATA', 'invalid data', { ...at, expected_data_type: 'jsonarray' }),
		};
	}
	const names: string[] = [];
	for (const [index, tag] of given.entries()) {
		const name = isObject(tag) ? tag.name : undefined;
		const place = { api_name: 'name', json_path: `${path}[${index}].name` };
		if (typeof name !== 'string' || name.trim() === '') {
			return { refused: refusal('MANDATORY_NOT_FOUND', 'required field not found', place) };
		}
		if (name.length > TAG_LENGTH) {
			const details = { ...place, maximum_length: TAG_LENGTH };
			return { refused: refusal('INVALID_DATA', 'invalid data', details) };
		}
		if (!names.some((known) => known.toLowerCase() === name.toLowerCase())) names.push(name);
	}
	return { names };
}
