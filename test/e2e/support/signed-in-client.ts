import type { OAuthClientProvider } from '@modelcontextprotocol/sdk/client/auth.js';
import type {
	OAuthClientInformationMixed,
	OAuthTokens,
} from '@modelcontextprotocol/sdk/shared/auth.js';
import { OWNER } from '../../../sandbox/n8n/owner.ts';

/** n8n ties a session to the browser that it was opened in; any constant will do. */
const BROWSER = { 'browser-id': 'mcp-client' };

/** Where n8n sends the browser of a person once they have allowed the client; nothing listens there. */
const redirectUrl = 'http://127.0.0.1:9/callback';

/** The cookies that an answer sets, as a request sends them. */
const cookiesOf = (answer: Response): string =>
	answer.headers
		.getSetCookie()
		.map((cookie) => cookie.split(';')[0])
		.join('; ');

/** Signs n8n's owner in and allows what the client asks for; the code that the client gets for it. */
async function allow(n8nUrl: string, authorization: URL): Promise<string> {
	const json = { ...BROWSER, 'content-type': 'application/json' };
	const login = await fetch(`${n8nUrl}/rest/login`, {
		method: 'POST',
		headers: json,
		body: JSON.stringify({ emailOrLdapLoginId: OWNER.email, password: OWNER.password }),
	});
	const asked = await fetch(authorization, { headers: BROWSER, redirect: 'manual' });
	const answer = await fetch(`${n8nUrl}/rest/consent/approve`, {
		method: 'POST',
		headers: { ...json, cookie: `${cookiesOf(login)}; ${cookiesOf(asked)}` },
		body: JSON.stringify({ approved: true }),
	});
	if (!answer.ok) throw new Error(`n8n answered ${answer.status}: ${await answer.text()}`);
	const { data } = (await answer.json()) as { data: { redirectUrl: string } };
	return new URL(data.redirectUrl).searchParams.get('code') ?? '';
}

/** What the official client keeps of its sign-in; `code` is there once n8n's owner has allowed it. */
export interface SignIn extends OAuthClientProvider {
	code(): string;
}

/** A client that registers itself, asks n8n's owner to sign in, and is allowed. */
export function signInAt(n8nUrl: string): SignIn {
	let client: OAuthClientInformationMixed | undefined;
	let tokens: OAuthTokens | undefined;
	let verifier = '';
	let code = '';
	return {
		redirectUrl,
		clientMetadata: {
			client_name: 'A client of the web',
			redirect_uris: [redirectUrl],
			grant_types: ['authorization_code', 'refresh_token'],
			response_types: ['code'],
			token_endpoint_auth_method: 'none',
		},
		clientInformation: () => client,
		saveClientInformation: (given) => void (client = given),
		tokens: () => tokens,
		saveTokens: (given) => void (tokens = given),
		codeVerifier: () => verifier,
		saveCodeVerifier: (given) => void (verifier = given),
		redirectToAuthorization: async (address) => void (code = await allow(n8nUrl, address)),
		code: () => code,
	};
}
