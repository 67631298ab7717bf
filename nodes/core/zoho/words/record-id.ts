import { failZoho } from './error-catalog';

/** Returns the ID, or fails with INVALID_ID naming the parameter. */
export function asRecordId(value: unknown, parameter: string): string {
	if (isRecordId(value)) return value;
	throw failZoho('INVALID_ID', { parameter });
}

/** Whether a value is a record ID: digits in a text. Ids exceed what a number holds exactly. */
export function isRecordId(value: unknown): value is string {
	return typeof value === 'string' && /^\d{1,25}$/.test(value);
}
