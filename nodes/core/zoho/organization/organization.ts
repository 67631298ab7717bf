import { given } from '../../kernel/given';
import { CoreError } from '../../kernel/errors';
import type { JsonObject } from '../../kernel/json';
import { apiUrlOf } from '../wire/connection';
import { readPage } from '../wire/envelope';
import { failZoho } from '../words/error-catalog';
import { readPages } from '../wire/pages';
import { environmentNames, isEnvironment, placeOf } from '../wire/place';
import type { ZohoPorts } from '../words/ports';
import type { Session } from '../wire/session';

export interface Organization {
	/** As Zoho has it: `company_name`, `zgid`, `license_details`, `time_zone`, `currency` and more. */
	record: JsonObject;
	/** The address that answered, e.g. `https://www.zohoapis.eu`. */
	apiDomain: string;
	/** In words: Production, Sandbox, Developer Edition; Unknown where neither address nor answer tell. */
	environment: string;
	/** In words, e.g. `Europe (EU)`. */
	dataCenter: string;
	/** The connected user, where there is one and the scopes allow it. */
	user?: JsonObject;
}

interface OrganizationDeps {
	session: Session;
	/** `/crm/v8` */
	base: string;
	connection: ZohoPorts['connection'];
}

const notGiven = new Set(['OAUTH_SCOPE_MISMATCH', 'NO_PERMISSION', 'AUTHORIZATION_FAILED']);

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
	if (!record) throw failZoho('ANSWER_NOT_UNDERSTOOD', { key: 'org', status });
	const apiDomain = apiUrlOf(await deps.connection());
	const place = placeOf(apiDomain);
	const environment = place?.environment ?? record['type'];
	const user = await readUser(deps);
	return {
		record,
		apiDomain,
		environment: isEnvironment(environment) ? environmentNames[environment] : 'Unknown',
		dataCenter: place
			? `${place.center.label} (${place.center.location.toUpperCase()})`
			: 'Custom Address',
		...given({ user }),
	};
}

/** The connected user; undefined for a self client without one, or where the scope for users is missing. */
async function readUser({ session, base }: OrganizationDeps): Promise<JsonObject | undefined> {
	const read = { path: `${base}/users`, query: { type: 'CurrentUser' }, key: 'users', limit: 1 };
	const users = await readPages(session, read).catch((cause: unknown) =>
		cause instanceof CoreError && notGiven.has(cause.code) ? [] : Promise.reject(cause),
	);
	return users[0];
}
