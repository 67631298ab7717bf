import type { JsonObject } from '../../kernel/json';
import type { RecordDeps } from '../modules/record-deps';
import { readPages } from '../wire/pages';

interface UserListOptions {
	/** As Zoho names them, e.g. `ActiveUsers`. */
	type: string;
	/** Left out, all are read. */
	limit?: number;
}

/** The organization's users of a type (#56, #90). */
export function listUsers(
	{ session, base }: RecordDeps,
	{ type, limit }: UserListOptions,
): Promise<JsonObject[]> {
	return readPages(session, { path: `${base}/users`, query: { type }, key: 'users', limit });
}
