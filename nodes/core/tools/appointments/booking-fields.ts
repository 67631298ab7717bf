import { aboutParameter, CoreError } from '../../kernel/errors';

/** Fields of a meeting that a booking fills, with the argument that each comes from. */
export const bookingFields: Readonly<Record<string, string>> = {
	...{ Event_Title: 'title', Start_DateTime: 'start', End_DateTime: 'start', Owner: 'user' },
	...{ Who_Id: 'contact', Participants: 'contact', Description: 'text', Remind_At: 'start' },
};

/** Where the values of a meeting stand, which no caller gives as such. */
export const meeting = 'meeting';

/** Fails again: what is wrong with a field is said of the argument that it comes from. */
export async function byArgument(cause: unknown): Promise<never> {
	if (!(cause instanceof CoreError)) return await Promise.reject(cause);
	const { parameter, field } = cause.details;
	const [, name = String(field ?? '')] = /^meeting\.(\w+)$/.exec(String(parameter)) ?? [];
	throw aboutParameter(cause, bookingFields[name] ?? 'start');
}
