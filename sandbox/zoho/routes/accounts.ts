import type { Context, Hono } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import { splitScopes, unknownScope } from '../auth/scopes.ts';
import { answerToken } from '../auth/token-endpoint.ts';
import { watchAccounts } from '../serve-accounts.ts';
import type { World } from '../world.ts';

export type App = Hono<{ Bindings: HttpBindings }>;
type Http = Context<{ Bindings: HttpBindings }>;

/** The accounts server: consent, tokens, revocation (zoho-api.md section 2). */
export function addAccounts(app: App, world: World): void {
	app.use('/oauth/*', watchAccounts(world));
	app.get('/oauth/v2/auth', (c) => authorise(c, world));
	app.post('/oauth/v2/token', async (c) => {
		const { status, body } = answerToken(world, await parameters(c));
		return c.json(body, status);
	});
	app.post('/oauth/v2/token/revoke', async (c) => {
		const token = (await parameters(c)).get('token') ?? '';
		return world.tokens.revoke(token)
			? c.json({ status: 'success' })
			: c.json({ error: 'invalid_code' });
	});
	app.get('/oauth/serverinfo', (c) =>
		c.json({
			result: 'success',
			locations: { [world.settings.location]: accountsServer(world) },
		}),
	);
}

function accountsServer(world: World): string {
	return world.settings.wrongDataCentre === 'callback'
		? world.settings.otherAccountsServer
		: world.url;
}

/** Consents at once, as a user would who presses Accept. */
function authorise(c: Http, world: World): Response {
	const query = new URL(c.req.url).searchParams;
	const redirect = query.get('redirect_uri') ?? '';
	const { redirectUris, denyConsent } = world.settings;
	const page = (text: string) =>
		c.html(`<!doctype html><title>Zoho Accounts</title><p>${text}</p>`, 400);
	if (query.get('client_id') !== world.tokens.client.id) return page('Invalid Client Id');
	if (!URL.canParse(redirect) || (redirectUris && !redirectUris.includes(redirect))) {
		return page('Invalid Redirect Uri');
	}
	if (query.get('response_type') !== 'code') return page('Invalid Response Type');
	const scopes = splitScopes(query.get('scope') ?? '');
	if (scopes.length === 0 || unknownScope(scopes) !== undefined) {
		return page('Invalid OAuth Scope: Scope does not exist');
	}
	const target = new URL(redirect);
	const state = query.get('state');
	if (state !== null) target.searchParams.set('state', state);
	if (denyConsent) {
		target.searchParams.set('error', 'access_denied');
		return c.redirect(target.toString(), 302);
	}
	const offline = query.get('access_type') === 'offline';
	target.searchParams.set('code', world.tokens.newCode({ scopes, redirectUri: redirect, offline }));
	const elsewhere = world.settings.wrongDataCentre === 'callback';
	target.searchParams.set('location', elsewhere ? 'eu' : world.settings.location);
	target.searchParams.set('accounts-server', accountsServer(world));
	return c.redirect(target.toString(), 302);
}

/** Parameters of the query and of a form or multipart body; a Basic header names the client. */
async function parameters(c: Http): Promise<Map<string, string>> {
	const found = new Map(new URL(c.req.url).searchParams);
	const form = await c.req.parseBody();
	for (const [name, value] of Object.entries(form)) {
		if (typeof value === 'string') found.set(name, value);
	}
	const basic = /^Basic (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
	if (basic !== undefined) {
		const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString().split(':');
		found.set('client_id', decodeURIComponent(id));
		found.set('client_secret', decodeURIComponent(secret));
	}
	return found;
}
