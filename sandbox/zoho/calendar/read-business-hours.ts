import { refusal, type Verdict } from '../envelope.ts';
import { isObject, textOf, type Json, type JsonObject } from '../json.ts';
import { WEEKDAYS, type BusinessHours } from './opening-hours.ts';

const TYPES = ['24_by_7', '24_by_5', 'custom'] as const;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

type Read<T> = { value: T } | { refused: Verdict };

/**
 * Business hours as they are set: what is always asked for, and what the type and `same_as_everyday`
 * ask for besides [D, O26].
 */
export function readBusinessHours(given: JsonObject): Read<BusinessHours> {
	const type = TYPES.find((one) => one === given.type);
	if (type === undefined) return refused(given.type, 'type', { supported_values: [...TYPES] });
	const start = WEEKDAYS.find((one) => one === given.week_starts_on);
	if (start === undefined) return refused(given.week_starts_on, 'week_starts_on');
	const base = { type, week_starts_on: start, daily_timing: null, custom_timing: null };
	if (type === '24_by_7') {
		return { value: { ...base, business_days: [...WEEKDAYS], same_as_everyday: true } };
	}
	const days = daysOf(given.business_days);
	if (days === undefined || days.length === 0) {
		return refused(given.business_days, 'business_days', {}, 'type');
	}
	if (type === '24_by_5') {
		return { value: { ...base, business_days: days, same_as_everyday: true } };
	}
	const same = given.same_as_everyday;
	if (typeof same !== 'boolean') return refused(same, 'same_as_everyday', {}, 'type');
	const custom = { ...base, business_days: days, same_as_everyday: same };
	if (same) {
		const daily = timingOf(given.daily_timing);
		if (!daily) return refused(given.daily_timing, 'daily_timing', {}, 'same_as_everyday');
		return { value: { ...custom, daily_timing: daily } };
	}
	const own = ownTimings(given.custom_timing);
	if (!own) return refused(given.custom_timing, 'custom_timing', {}, 'same_as_everyday');
	return { value: { ...custom, custom_timing: own } };
}

/** What is missing, or what is none of its values; `dependee` is the key that asks for it. */
function refused(
	given: Json | undefined,
	name: string,
	details: JsonObject = {},
	dependee?: string,
): { refused: Verdict } {
	const at = (key: string) => ({ api_name: key, json_path: `$.business_hours.${key}` });
	if (given !== undefined && given !== null) {
		return { refused: refusal('INVALID_DATA', 'invalid data', { ...at(name), ...details }) };
	}
	return {
		refused:
			dependee === undefined
				? refusal('MANDATORY_NOT_FOUND', 'required field not found', at(name))
				: refusal('DEPENDENT_FIELD_MISSING', 'dependent field missing', {
						...at(name),
						dependee: at(dependee),
					}),
	};
}

function daysOf(given: Json | undefined): BusinessHours['business_days'] | undefined {
	if (!Array.isArray(given)) return undefined;
	const known = WEEKDAYS.filter((day) => given.includes(day));
	return known.length === given.length ? known : undefined;
}

/** Two times of a day, the second the later one. */
function timingOf(given: Json | undefined): string[] | undefined {
	if (!Array.isArray(given)) return undefined;
	const [from, to] = given.map((time) => textOf(time) ?? '');
	if (from === undefined || to === undefined || given.length !== 2) return undefined;
	return TIME.test(from) && TIME.test(to) && from < to ? [from, to] : undefined;
}

function ownTimings(given: Json | undefined): BusinessHours['custom_timing'] | undefined {
	if (!Array.isArray(given) || given.length === 0) return undefined;
	const own: NonNullable<BusinessHours['custom_timing']> = [];
	for (const one of given) {
		if (!isObject(one)) return undefined;
		const day = WEEKDAYS.find((name) => name === one.days);
		const timing = timingOf(one.business_timing);
		if (day === undefined || timing === undefined) return undefined;
		own.push({ days: day, business_timing: timing });
	}
	return own;
}
