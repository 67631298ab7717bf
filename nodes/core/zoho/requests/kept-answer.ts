import { z } from 'zod';
import { isJsonObject, type Json, type JsonObject } from '../../kernel/json';
import { plainWords } from '../../kernel/plain-words';
import { failZoho } from '../words/error-catalog';

/** Keys of Zoho's answers to writes that hold no name of a person and no value of a field. */
const keptKeys = new Set([
	'id',
	'code',
	'status',
	'action',
	'duplicate_field',
	'Created_Time',
	'Modified_Time',
	'recovered',
	'api_name',
	'param_name',
	'expected_data_type',
	'maximum_length',
	'limit',
]);

const kept = z.object({ status: z.number(), body: z.json().exactOptional() });

type KeptAnswer = z.output<typeof kept>;

/** What the journal keeps of an answer: codes, ids and times, never the values of fields. */
export function keepAnswer({ status, body }: { status: number; body: unknown }): JsonObject {
	const known = prune(body);
	return known === undefined ? { status } : { status, body: known };
}

/** Its inverse, as far as it was kept. Fails with JOURNAL_UNREADABLE. */
export function recallAnswer(result: JsonObject): KeptAnswer {
	const parsed = kept.safeParse(result);
	if (parsed.success) return parsed.data;
	throw failZoho('JOURNAL_UNREADABLE');
}

function prune(value: unknown, key = ''): Json | undefined {
	if (Array.isArray(value)) return value.flatMap((one) => prune(one, key) ?? []);
	if (isJsonObject(value)) {
		const entries = Object.entries(value).flatMap(([name, one]): Array<[string, Json]> => {
			const known = prune(one, name);
			return known === undefined ? [] : [[name, known]];
		});
		return Object.fromEntries(entries);
	}
	if (key === 'message') return plainWords(value);
	if (!keptKeys.has(key)) return undefined;
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
		? value
		: undefined;
}
