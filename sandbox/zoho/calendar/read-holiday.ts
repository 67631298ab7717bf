import { isDate } from '../datetime.ts';
import { notInTwin, refusal, type Verdict } from '../envelope.ts';
import { isObject, textOf, type Json, type JsonObject } from '../json.ts';
import type { Holiday } from './opening-hours.ts';

/** Holidays of one type in a year [O26]. */
const MOST_IN_A_YEAR = 52;
const NOT_IN_A_NAME = /[#%^&*]/;

export type ReadHoliday = { holiday: Omit<Holiday, 'id'> } | { refused: Verdict };

/**
 * A holiday as a row would make it, or why Zoho would not take it: a name without special
 * characters, a day of this year or the next one, no other holiday the same [O26].
 * @param row what is missing in it comes from `before`
 * @param others holidays there are besides
 * @param year the current one
 */
export function readHoliday(
	row: Json,
	index: number,
	others: Array<Omit<Holiday, 'id'>>,
	year: number,
	before?: Holiday,
): ReadHoliday {
	const at = (name: string) => ({ api_name: name, json_path: `$.holidays[${index}].${name}` });
	const wrong = (name: string, more: JsonObject = {}) => ({
		refused: refusal('INVALID_DATA', 'invalid data', { ...at(name), ...more }),
	});
	const given: JsonObject = isObject(row) ? withoutNulls(row) : {};
	if (given.type === 'shift_holiday') throw notInTwin('holidays of shifts');
	const merged: JsonObject = { ...before, ...given };
	for (const name of ['name', 'date', 'type']) {
		if (merged[name] === undefined) {
			return { refused: refusal('MANDATORY_NOT_FOUND', 'required field not found', at(name)) };
		}
	}
	const name = textOf(merged.name);
	if (name === undefined || name.trim() === '' || NOT_IN_A_NAME.test(name)) return wrong('name');
	if (name.length > 80) return wrong('name', { maximum_length: 80 });
	const date = textOf(merged.date) ?? '';
	const inReach = [year, year + 1].includes(Number(date.slice(0, 4)));
	if (!isDate(date) || !inReach) return wrong('date');
	if (merged.type !== 'business_holiday') return wrong('type');
	if (others.some((one) => one.name === name && one.date === date)) {
		return { refused: refusal('DUPLICATE_DATA', 'duplicate data', at('name')) };
	}
	if (others.filter((one) => one.date.startsWith(date.slice(0, 4))).length >= MOST_IN_A_YEAR) {
		const details = { ...at('date'), limit: MOST_IN_A_YEAR };
		return { refused: refusal('LIMIT_EXCEEDED', 'the limit of holidays is exceeded', details) };
	}
	return { holiday: { name, date, type: 'business_holiday' } };
}

/** `null` leaves a value as it is [O26]. */
function withoutNulls(row: JsonObject): JsonObject {
	return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}
