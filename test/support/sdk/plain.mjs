import * as Z from '@zohocrm/nodejs-sdk-8.0';

/**
 * What the SDK made of an answer, in plain values: ids are texts again, choices their value, times
 * as ISO 8601 in UTC, files their name and text. What the answer did not have is left out.
 * @param {unknown} value
 * @returns {unknown}
 */
export function plain(value) {
	if (typeof value === 'bigint') return String(value);
	if (typeof value !== 'object' || value === null) return value;
	if (value instanceof Date) return value.toISOString();
	if (value instanceof Z.Choice) return plain(value.getValue());
	if (value instanceof Z.StreamWrapper) {
		return { name: value.getName(), text: value.getStream().toString() };
	}
	if (Array.isArray(value)) return value.map(plain);
	if (value instanceof Map) return object([...value]);
	// A time zone of moment's.
	if ('abbrs' in value && 'offsets' in value) return value.name;
	const { keyModified, keyValues = [], ...own } = value;
	return object([...keyValues, ...Object.entries(own)]);
}

const object = (entries) =>
	Object.fromEntries(
		entries.filter(([, value]) => value !== undefined).map(([key, value]) => [key, plain(value)]),
	);
