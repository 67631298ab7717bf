import { randomUUID } from 'node:crypto';

/** An id as OpenAI shapes them: a prefix and 48 hexadecimal digits. */
export function newId(prefix: string): string {
	return `${prefix}_${(randomUUID() + randomUUID()).replace(/-/g, '').slice(0, 48)}`;
}
