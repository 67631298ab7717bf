import { isJsonObject, type JsonObject } from '../../../kernel/json';

/** Whether a meeting was called off: the record stays. Source: Zoho CRM v8, Cancel Meeting. */
export const isCanceled = (record: JsonObject): boolean => record['$event_cancelled'] === true;

/** The owner of a meeting and the users among its participants who have not declined. */
export function usersOf(record: JsonObject): string[] {
	const { Owner: owner, Participants: participants } = record;
	const ids = isJsonObject(owner) ? [String(owner['id'])] : [];
	for (const one of Array.isArray(participants) ? participants : []) {
		if (!isJsonObject(one) || one['type'] !== 'user') continue;
		if (String(one['status']).toLowerCase() !== 'declined') ids.push(String(one['participant']));
	}
	return [...new Set(ids)];
}
