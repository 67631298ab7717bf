import { aboutParameter, CoreError, withDetails } from '../../kernel/errors';
import { isJsonObject, type JsonObject } from '../../kernel/json';
import type { Slot } from '../../zoho/calendar/slots/slot';
import { failZoho } from '../../zoho/words/error-catalog';
import type { BookableUser } from './bookable-users';
import { bookingFields } from './booking-fields';

/** A free time as a model offers it; with whom is told where there are several to choose from. */
export function toldSlot(
	{ start, spoken, users: free }: Pick<Slot, 'start' | 'spoken' | 'users'>,
	users: readonly BookableUser[],
): JsonObject {
	const names = users.flatMap(({ id, name }) => (free.includes(id) ? (name ?? []) : []));
	return { start, spoken, ...(names.length > 0 ? { with: names } : {}) };
}

/** What each failure of a calendar is about, among the arguments of a tool or the owner's settings. */
const argumentOf: Readonly<Record<string, string>> = {
	...{ TIME_PAST: 'start', OUTSIDE_HOURS: 'start', SLOT_TAKEN: 'start' },
	...{ BOOKING_NOT_SETTLED: 'start', CONTACT_UNCERTAIN: 'contact' },
	...{ APPOINTMENT_NOT_FOUND: 'appointment', APPOINTMENT_CANCELED: 'appointment' },
	...{ NO_USER: 'Users', USER_UNKNOWN: 'Users', HOURS_UNREADABLE: 'Opens At' },
	...{ LANGUAGE_UNKNOWN: 'Language' },
};

/** Work with calendars, whose failures name the argument and offer no time that may not be booked. */
export async function inToolsWords<T>(
	work: () => Promise<T>,
	{ users, horizon }: { users: readonly BookableUser[]; horizon: number },
): Promise<T> {
	return await work().catch(async (cause: unknown) => {
		if (!(cause instanceof CoreError)) return await Promise.reject(cause);
		const { code, details } = cause;
		const parameter = argumentOf[code];
		if (parameter === undefined) throw withDetails(cause, { parameter: argumentOfField(details) });
		if (!Array.isArray(details['slots'])) throw aboutParameter(cause, parameter);
		const slots = details['slots']
			.filter(isSlot)
			.filter(({ start }) => Date.parse(start) < horizon);
		const next = slots.map(({ spoken }) => spoken).join('; ');
		throw failZoho(code as 'SLOT_TAKEN', {
			parameter,
			next: next || 'none within the days that may be booked',
			slots: slots.map((slot) => toldSlot(slot, users)),
		});
	});
}

function argumentOfField({ field }: JsonObject): string {
	return bookingFields[String(field)] ?? 'start';
}

const isSlot = (value: unknown): value is Slot & JsonObject =>
	isJsonObject(value) && typeof value['start'] === 'string' && Array.isArray(value['users']);
