import type { JsonObject } from '../../kernel/json';
import { failZoho } from '../words/error-catalog';
import type { Field } from '../words/field';

/** Names under which workflows and agents send fields of appointments, and what Zoho calls them. */
const promised = new Map([
	[
		'Events',
		new Map([
			['Appointment_Name', 'Event_Title'],
			['Location', 'Venue'],
		]),
	],
	[
		'Appointments__s',
		new Map([
			['Start_DateTime', 'Appointment_Start_Time'],
			['End_DateTime', 'Appointment_End_Time'],
		]),
	],
]);

/** The name that a field of a module has in Zoho; a name that nobody promised stays. */
export const ownName = (module: string, name: string): string =>
	promised.get(module)?.get(name) ?? name;

/**
 * A record under the names of its module (#87, #102); a name that the organization gave a field of its
 * own means that field. Fails with NAMES_CONTRADICT when both names of a field have different values.
 */
export function withOwnNames(
	module: string,
	fields: ReadonlyArray<Pick<Field, 'name'>>,
	record: JsonObject,
): JsonObject {
	const renamed = Object.entries(record).map(([name, value]) => {
		const own = fields.some((field) => field.name === name) ? name : ownName(module, name);
		const other = own === name ? undefined : record[own];
		if (other !== undefined && JSON.stringify(other) !== JSON.stringify(value)) {
			throw failZoho('NAMES_CONTRADICT', { module, name, field: own });
		}
		return [own, value];
	});
	return Object.fromEntries(renamed);
}
