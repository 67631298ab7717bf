import type { JsonObject } from '../../kernel/json';
import { failZoho } from '../../zoho/words/error-catalog';
import { cleanText } from '../answer/clean-text';
import { fits } from '../query/fits';
import { testsOf, type Where } from '../query/query';
import { outside } from '../reading/find-record';
import type { DeskDeps } from '../rights/deps';
import type { ModuleView } from '../rights/module-view';
import { failTool } from '../words/error-catalog';

/** Somebody whose calendar the owner opened. */
export interface BookableUser {
	id: string;
	/** Where the owner named several, so that there is somebody to choose. */
	name?: string;
}

/**
 * The users who may be booked, in the owner's order: those who are active, and whose meetings fulfill what
 * the owner demands of meetings. Fails with NO_USER when all of them left, and with RECORD_OUTSIDE.
 * @param asked ID, name or address of the one who is meant; null for any
 */
export async function bookableUsers(
	deps: DeskDeps,
	view: ModuleView,
	asked: string | null,
): Promise<BookableUser[]> {
	const users = await namedByOwner(deps);
	if (users.length === 0) throw failZoho('NO_USER', { parameter: 'Users' });
	const scope = await deps.scopeOf(view);
	const open = users.filter(({ id }) =>
		demandsOnOwner(scope).every((one) => fits(one, { Owner: { id: String(id) } }, view.fields)),
	);
	if (open.length === 0) throw outside(view, 'user');
	const isChoice = users.length > 1;
	const toUser = (user: JsonObject): BookableUser => ({
		id: String(user['id']),
		...(isChoice ? { name: nameOf(user) } : {}),
	});
	if (asked === null) return open.map(toUser);
	const wanted = fold(asked);
	const meant = open.filter((user) =>
		[user['id'], user['full_name'], user['email']].some((one) => fold(one) === wanted),
	);
	if (meant.length > 0) return meant.map(toUser);
	const expected = `null, or one of ${open.map(nameOf).join(', ')}`;
	throw failTool('ARGUMENT_WRONG', { parameter: 'user', expected });
}

async function namedByOwner({ zoho, settings }: DeskDeps): Promise<JsonObject[]> {
	const { users: ids } = settings.appointments;
	const { users } = await zoho();
	if (ids.length === 0) return await users.list({ type: 'CurrentUser' });
	const active = await users.list({ type: 'ActiveUsers' });
	return ids.flatMap((id) => active.filter((one) => one['id'] === id));
}

/** What has to hold of the owner alone, of all that has to hold. */
function demandsOnOwner(scope: Where | undefined): Where[] {
	if (scope === undefined) return [];
	if ('all' in scope) return scope.all.flatMap(demandsOnOwner);
	return testsOf(scope).every(({ field }) => field === 'Owner') ? [scope] : [];
}

const nameOf = ({ id, full_name: name, email }: JsonObject): string =>
	cleanText(String(name ?? email ?? id), 80);

const fold = (value: unknown): string =>
	typeof value === 'string' ? value.trim().toLocaleLowerCase('en') : '';
