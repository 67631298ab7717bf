import type { JsonObject } from '../json.ts';
import { textOf } from '../json.ts';
import type { World } from '../world.ts';
import { splitScopes } from './scopes.ts';
import type { Grant } from './tokens.ts';

export interface TokenAnswer {
	status: 200 | 400;
	body: JsonObject;
}

/** Zoho says what went wrong with a token request in the body of an HTTP 200. */
const wrong = (error: string): TokenAnswer => ({ status: 200, body: { error } });

const throttled: TokenAnswer = {
	status: 400,
	body: {
		error_description:
			'You have made too many requests continuously. Please try again after some time.',
		error: 'Access Denied',
		status: 'failure',
	},
};

/** Answers `POST /oauth/v2/token` (zoho-api.md section 2). */
export function answerToken(world: World, given: Map<string, string>): TokenAnswer {
	const { tokens, settings } = world;
	if (settings.wrongDataCentre === 'token') return wrong('invalid_client');
	if (given.get('client_id') !== tokens.client.id) return wrong('invalid_client');
	if (given.get('client_secret') !== tokens.client.secret) return wrong('invalid_client_secret');
	switch (given.get('grant_type')) {
		case 'authorization_code': {
			const grant = tokens.redeem(given.get('code') ?? '', given.get('redirect_uri'));
			if (grant === 'wrong-redirect') return wrong('invalid_redirect_uri');
			if (!grant || settings.wrongDataCentre === 'callback') return wrong('invalid_code');
			return issue(world, grant, grant.refreshToken);
		}
		case 'refresh_token': {
			const grant = tokens.grantOf(given.get('refresh_token') ?? '');
			return grant ? issue(world, grant, undefined) : wrong('invalid_code');
		}
		case 'client_credentials':
			return clientCredentials(world, given);
		default:
			return wrong('unsupported_grant_type');
	}
}

/** A self client names its organisation as `soid=ZohoCRM.<zgid>`; it gets no refresh token. */
function clientCredentials(world: World, given: Map<string, string>): TokenAnswer {
	const zgid = textOf(world.organisation.org.zgid) ?? '';
	const scopes = splitScopes(given.get('scope') ?? '');
	if (scopes.length === 0) return wrong('invalid_scope');
	if (given.get('soid') !== `ZohoCRM.${zgid}`) return wrong('invalid_soid');
	return issue(world, world.tokens.clientGrant(scopes), undefined);
}

function issue(world: World, grant: Grant, refreshToken: string | undefined): TokenAnswer {
	const token = world.tokens.issue(grant);
	if (!token) return throttled;
	return {
		status: 200,
		body: {
			access_token: token.value,
			...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
			scope: grant.scopes.join(' '),
			api_domain: world.url,
			token_type: 'Bearer',
			expires_in: world.settings.accessTokenSeconds,
		},
	};
}
