import { fromZone, inZone, toUtc } from '../datetime.ts';
import { isObject, textOf, type JsonObject } from '../json.ts';
import { currentUser } from '../records/lookups.ts';
import type { World } from '../world.ts';
import { daysOf, parseRecurrence } from './recurrence.ts';

/** Meetings that one rule makes at most; no paper has the number. */
const MOST = 100;

/**
 * The meetings that a repeated one brings besides itself, each at the same time of day in the zone
 * of the user, across summer time.
 * @param values of the first one, as kept
 */
export function furtherOccurrences(world: World, values: JsonObject): JsonObject[] {
	const recurring = values.Recurring_Activity;
	const rule = parseRecurrence(isObject(recurring) ? (textOf(recurring.RRULE) ?? '') : '');
	const start = textOf(values.Start_DateTime);
	const end = textOf(values.End_DateTime);
	if (!rule || start === undefined || end === undefined) return [];
	const zone = currentUser(world).time_zone;
	const local = inZone(start, zone);
	const lasts = Date.parse(end) - Date.parse(start);
	return daysOf(rule, local.slice(0, 10), MOST)
		.slice(1)
		.map((day) => {
			const from = fromZone(`${day}${local.slice(10, 19)}`, zone);
			const to = toUtc(Date.parse(from) + lasts);
			return { ...values, Start_DateTime: from, End_DateTime: to };
		});
}
