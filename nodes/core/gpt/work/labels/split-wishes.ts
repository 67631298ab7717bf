import { isJsonObject } from '../../../kernel/json';
import type { AnsweredField, GptResult } from '../../task/result';
import { unpaid } from '../unpaid';

/**
 * The answers of a text with several wishes, one for each: label and wish with its place among them,
 * and the status of this wish alone. The first one has what all took together.
 */
export function splitWishes(answer: GptResult): GptResult[] {
	const fields = Object.values(answer.fields);
	if (fields.length === 0) return [answer];
	return fields.map((field, at) => {
		const meta = at === 0 ? answer.meta : unpaid(answer.meta);
		const { label = null, wish = null } = isJsonObject(field.value) ? field.value : {};
		const own: AnsweredField = { ...field, value: label, raw: label };
		const isSure = field.status === 'accepted' && answer.issues.length === 0;
		return {
			...answer,
			result: { label, wish, part: at + 1, parts: fields.length },
			fields: { label: own },
			status: isSure ? 'ok' : 'review',
			meta,
		};
	});
}
