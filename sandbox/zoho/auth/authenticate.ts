import { refuse } from '../envelope.ts';
import type { World } from '../world.ts';
import { covers, type ScopeNeed } from './scopes.ts';
import type { AccessToken } from './tokens.ts';

/** The token of a request, from `Zoho-oauthtoken X` or `Bearer X`; refuses a missing or dead one. */
export function authenticate(world: World, headers: Headers): AccessToken {
	const header = headers.get('authorization') ?? '';
	const value = /^(?:Zoho-oauthtoken|Bearer)\s+(\S+)$/i.exec(header)?.[1];
	if (value === undefined) {
		throw refuse(401, 'AUTHENTICATION_FAILURE', 'Authentication failed');
	}
	const token = world.tokens.find(value);
	if (!token || world.settings.wrongDataCentre === 'api') throw invalidToken();
	return token;
}

export const invalidToken = () => refuse(401, 'INVALID_TOKEN', 'invalid oauth token');

export const scopeMismatch = () => refuse(401, 'OAUTH_SCOPE_MISMATCH', 'Unauthorized');

export function requireScopes(token: AccessToken, needs: ScopeNeed[]): void {
	if (!needs.every((need) => covers(token.grant.scopes, need))) throw scopeMismatch();
}
