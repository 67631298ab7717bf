import type { IDataObject } from 'n8n-workflow';

/** The first of these keys that holds a text; a date as ISO 8601. '' when none does. */
export function textOf(json: IDataObject, ...names: string[]): string {
	for (const name of names) {
		const value: unknown = json[name];
		if (typeof value === 'string' && value.trim() !== '') return value;
		// Older versions of the Email Trigger give one.
		if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
	}
	return '';
}

/** What stands under a key, if it is an object. */
export function objectIn(json: IDataObject, name: string): IDataObject | undefined {
	const value = json[name];
	const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
	return isObject && !(value instanceof Date) ? (value as IDataObject) : undefined;
}
