import { isRow, textOf } from './read-answer.ts';
import { fetchAnswer, type Connection } from './send.ts';

/** Accounts servers by data center. Source: Zoho's SDK for v8; UK and AE from its accounts documentation. */
const accountsServers: Record<string, string> = {
	us: 'https://accounts.zoho.com',
	eu: 'https://accounts.zoho.eu',
	in: 'https://accounts.zoho.in',
	au: 'https://accounts.zoho.com.au',
	jp: 'https://accounts.zoho.jp',
	cn: 'https://accounts.zoho.com.cn',
	ca: 'https://accounts.zohocloud.ca',
	sa: 'https://accounts.zoho.sa',
	uk: 'https://accounts.zoho.uk',
	ae: 'https://accounts.zoho.ae',
};

/** What a self client asks for; a refresh token brings its own. */
const SCOPES = [
	'ZohoCRM.modules.ALL',
	'ZohoCRM.settings.ALL',
	'ZohoCRM.org.READ',
	'ZohoCRM.coql.READ',
	'ZohoSearch.securesearch.READ',
].join(',');

/** The account cannot be used as it was named; the text says what to do. */
export class NotConnected extends Error {
	override name = 'NotConnected';
}

type Environment = Record<string, string | undefined>;

/**
 * Signs in with what the environment names.
 * @throws NotConnected when a variable is missing or Zoho gives no token
 */
export async function connect(env: Environment): Promise<Connection> {
	const accountsUrl = accountsServer(env);
	const client = {
		client_id: given(env, 'ZOHO_CLIENT_ID'),
		client_secret: given(env, 'ZOHO_CLIENT_SECRET'),
	};
	const answer = await fetchAnswer(`${accountsUrl}/oauth/v2/token`, {
		method: 'POST',
		body: new URLSearchParams({ ...client, ...grant(env) }),
	}).catch(() => {
		throw new NotConnected('The accounts server does not answer. Check the network and try again.');
	});
	const body = isRow(answer.body) ? answer.body : {};
	const token = textOf(body.access_token);
	if (token === undefined) {
		const code = textOf(body.error);
		const why =
			code !== undefined && /^([a-z]+(_[a-z]+)+|Access Denied)$/.test(code) ? ` (${code})` : '';
		throw new NotConnected(
			`Zoho gives no token${why}. Check the data center, the client and the refresh token or organization.`,
		);
	}
	return {
		accountsUrl,
		apiUrl: apiServer(textOf(body.api_domain), accountsUrl),
		token,
		clientId: client.client_id,
		clientSecret: client.client_secret,
	};
}

function given(env: Environment, name: string): string {
	const value = textOf(env[name]);
	if (value === undefined) throw new NotConnected(`Set ${name}: see docs/unverified.md.`);
	return value;
}

/** A refresh token, or the organization of a self client, e.g. `ZohoCRM.1234`. */
function grant(env: Environment): Record<string, string> {
	const refreshToken = textOf(env.ZOHO_REFRESH_TOKEN);
	if (refreshToken !== undefined) {
		return { grant_type: 'refresh_token', refresh_token: refreshToken };
	}
	const soid = textOf(env.ZOHO_SOID);
	if (soid !== undefined) return { grant_type: 'client_credentials', soid, scope: SCOPES };
	throw new NotConnected('Set ZOHO_REFRESH_TOKEN or ZOHO_SOID: see docs/unverified.md.');
}

function accountsServer(env: Environment): string {
	const twin = textOf(env.ZOHO_TWIN_URL);
	if (twin !== undefined) {
		if (isLoopback(twin)) return twin;
		throw new NotConnected(
			'ZOHO_TWIN_URL is the address that npm run sandbox prints, e.g. http://127.0.0.1:4321.',
		);
	}
	const place = given(env, 'ZOHO_DATA_CENTER').toLowerCase();
	const server = Object.hasOwn(accountsServers, place) ? accountsServers[place] : undefined;
	if (server !== undefined) return server;
	const places = Object.keys(accountsServers).join(', ');
	throw new NotConnected(`ZOHO_DATA_CENTER is one of ${places}.`);
}

/** The API server the token answer names, when it is one of Zoho's. */
function apiServer(named: string | undefined, accountsUrl: string): string {
	const isZohos = /^https:\/\/([\w-]+\.)?zohoapis\.(com|eu|in|com\.au|jp|com\.cn|ca|sa|uk|ae)$/;
	if (
		named !== undefined &&
		(isZohos.test(named) || (isLoopback(accountsUrl) && isLoopback(named)))
	)
		return named;
	throw new NotConnected('The token answer names no API server of Zoho; nothing was sent to it.');
}

const isLoopback = (url: string): boolean => /^http:\/\/127\.0\.0\.1(:\d+)?$/.test(url);
