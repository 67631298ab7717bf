import { CoreError } from '../kernel/errors';
import type { JsonObject } from '../kernel/json';
import { apiUrlOf } from './connection';
import { readPage } from './envelope';
import { zohoFail } from './error-catalogue';
import { readPages } from './pages';
import { environmentNames, isEnvironment, placeOf } from './place';
import type { ZohoPorts } from './ports';
import type { Session } from './session';
import type { Organization } from './zoho';

interface OrganizationDeps {
	session: Session;
	/** `/crm/v8` */
	base: string;
	connection: ZohoPorts['connection'];
}

const notGiven = new Set(['OAUTH_SCOPE_MISMATCH', 'NO_PERMISSION', 'AUTHORIZATION_FAILED']);

/** The connected user; undefined for a self client without one, or where the scope for users is missing. */
async function readUser({ session, base }: OrganizationDeps): Promise<JsonObject | undefined> {
	const read = { path: `${base}/users`, query: { type: 'CurrentUser' }, key: 'users', limit: 1 };
	const users = await readPages(session, read).catch((cause: unknown) =>
		cause instanceof CoreError && notGiven.has(cause.code) ? [] : Promise.reject(cause),
	);
	return users[0];
}

/**
 * The organization that the connection leads to, from `GET /org`. Environment and data center are told
 * by the address that answers, since a sandbox has one of its own; only at an address that is not
 * Zoho's the organization's own `type` counts.
 */
export async function readOrganization(deps: OrganizationDeps): Promise<Organization> {
	const { session, base } = deps;
	const { status, body } = await session.send({
		method: 'GET',
		path: `${base}/org`,
		repeat: 'safe',
	});
	const [record] = readPage(status, body, 'org').rows;
	if (!record) throw zohoFail('ANSWER_NOT_UNDERSTOOD', { key: 'org', status });
	const apiDomain = apiUrlOf(await deps.connection());
	const place = placeOf(apiDomain);
	const environment = place?.environment ?? record['type'];
	const user = await readUser(deps);
	return {
		record,
		apiDomain,
		environment: isEnvironment(environment) ? environmentNames[environment] : 'Unknown',
		dataCenter: place
			? `${place.centre.label} (${place.centre.location.toUpperCase()})`
			: 'Custom Address',
		...(user ? { user } : {}),
	};
}
