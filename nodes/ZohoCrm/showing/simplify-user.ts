import type { IDataObject } from 'n8n-workflow';
import { given } from '../../core/kernel/given';
import { isJsonObject, type Json, type JsonObject } from '../../core/kernel/json';

/** What is asked of a user most: who it is, what it may do, where it sits. */
export function simplifyUser(user: JsonObject): IDataObject {
	const { id, full_name, email, status, time_zone, created_time } = user;
	return given({
		id,
		full_name,
		email,
		role: readName(user.role),
		profile: readName(user.profile),
		status,
		time_zone,
		created_time,
	});
}

const readName = (value: Json | undefined) => (isJsonObject(value) ? value.name : value);
