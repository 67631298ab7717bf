import type { z } from 'zod';
import { failZoho } from '../words/error-catalog';

/** Zoho's answer in the shape we know, or ANSWER_NOT_UNDERSTOOD saying where it differs, without values. */
export function understood<Schema extends z.ZodType>(
	schema: Schema,
	answer: unknown,
	key: string,
): z.output<Schema> {
	const parsed = schema.safeParse(answer);
	if (parsed.success) return parsed.data;
	const at = parsed.error.issues.map((issue) => issue.path.join('.')).slice(0, 5);
	throw failZoho('ANSWER_NOT_UNDERSTOOD', { key, at });
}
