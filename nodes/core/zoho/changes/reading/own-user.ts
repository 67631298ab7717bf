import type { RecordDeps } from '../../modules/record-deps';
import { readPages } from '../../wire/pages';
import { isRecordId } from '../../words/record-id';

/** ID of the user whose connection this is; one call. Source: Zoho CRM v8, Get Users (`CurrentUser`). */
export async function ownUser({ session, base }: RecordDeps): Promise<string | undefined> {
	const query = { type: 'CurrentUser' };
	const [user] = await readPages(session, { path: `${base}/users`, query, key: 'users', limit: 1 });
	return isRecordId(user?.['id']) ? user['id'] : undefined;
}
