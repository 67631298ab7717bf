import { isJsonObject, type Json } from '../../kernel/json';
import { cleanText } from './clean-text';

/** Entries of a list that are shown: participants, rows of a subform. */
const mostEntries = 50;
const deepest = 4;

/**
 * A value of a record as a model reads it: links with ID and name alone, texts as a person sees them,
 * nothing that is Zoho's own beside the value.
 */
export function showValue(value: Json, longest: number, depth = 0): Json {
	if (typeof value === 'string') return cleanText(value, longest);
	if (Array.isArray(value)) {
		if (depth >= deepest) return value.length;
		const shown = value.slice(0, mostEntries).map((one) => showValue(one, longest, depth + 1));
		const rest = value.length - shown.length;
		return rest > 0 ? [...shown, `… (${rest} more)`] : shown;
	}
	if (!isJsonObject(value)) return value;
	const { id, name } = value;
	// A link, or a user: what Zoho CRM tells of them beside is no value of this record.
	if (typeof id === 'string' && typeof name === 'string')
		return { id, name: cleanText(name, longest) };
	if (
		typeof name === 'string' &&
		Object.keys(value).every((key) => ['name', 'color_code'].includes(key))
	)
		return cleanText(name, longest);
	if (depth >= deepest) return '…';
	const entries = Object.entries(value).filter(
		([key, one]) => !key.startsWith('$') && one !== null,
	);
	return Object.fromEntries(
		entries.map(([key, one]) => [cleanText(key, 100), showValue(one, longest, depth + 1)]),
	);
}

/** What we say of records ourselves, with all of its facts; empty ones are left out. */
export function showFacts(value: Json, longest: number): Json {
	if (typeof value === 'string') return cleanText(value, longest);
	if (Array.isArray(value)) return value.map((one) => showFacts(one, longest));
	if (!isJsonObject(value)) return value;
	const entries = Object.entries(value).filter(
		([, one]) => one !== null && !(Array.isArray(one) && one.length === 0),
	);
	return Object.fromEntries(entries.map(([key, one]) => [key, showFacts(one, longest)]));
}
