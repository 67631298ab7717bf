import type { Settings } from '../settings.ts';
import type { Clock } from '../clock.ts';
import { everyScope } from './scopes.ts';
import { newClientId, newSecret, newToken } from './secrets.ts';

export interface Grant {
	scopes: string[];
	/** Absent for client credentials. */
	refreshToken?: string;
	/** Times at which access tokens were asked for, for the throttle. */
	asked: number[];
}

export interface AccessToken {
	value: string;
	grant: Grant;
	expiresAt: number;
}

interface Code {
	scopes: string[];
	redirectUri: string;
	offline: boolean;
	expiresAt: number;
}

/** Ten access tokens live per refresh token, ten may be asked for in ten minutes (zoho-api.md section 2). */
const ACTIVE_TOKENS = 10;
const ASKED_PER_WINDOW = 10;
const WINDOW_MS = 600_000;

export interface Tokens {
	readonly client: { id: string; secret: string; refreshToken: string; accessToken: string };
	newCode(code: Omit<Code, 'expiresAt'>): string;
	/** The code's grant, once; undefined when unknown, used or too old. */
	redeem(code: string, redirectUri: string | undefined): Grant | 'wrong-redirect' | undefined;
	grantOf(refreshToken: string): Grant | undefined;
	/** A new access token; undefined when the grant has asked too often. */
	issue(grant: Grant): AccessToken | undefined;
	clientGrant(scopes: string[]): Grant;
	find(value: string): AccessToken | undefined;
	expire(value?: string): void;
	/** Ends a refresh token with its access tokens, or one access token; all of them without a value. */
	revoke(value?: string): boolean;
	/** Forgets everything but the client and its ready-made tokens; also the way to begin. */
	restart(): void;
}

export function createTokens(clock: Clock, settings: () => Settings): Tokens {
	const client = {
		id: newClientId(),
		secret: newSecret(),
		refreshToken: newToken(),
		accessToken: newToken(),
	};
	const codes = new Map<string, Code>();
	const grants = new Map<string, Grant>();
	const access = new Map<string, AccessToken>();

	function keep(value: string, grant: Grant): AccessToken {
		const expiresAt = clock.now() + settings().accessTokenSeconds * 1000;
		const token = { value, grant, expiresAt };
		access.set(value, token);
		return token;
	}

	function restart(): void {
		codes.clear();
		grants.clear();
		access.clear();
		const grant = { scopes: everyScope, refreshToken: client.refreshToken, asked: [] };
		grants.set(client.refreshToken, grant);
		keep(client.accessToken, grant);
	}

	function throttled(grant: Grant): boolean {
		const now = clock.now();
		grant.asked = grant.asked.filter((at) => at > now - WINDOW_MS);
		if (grant.asked.length >= ASKED_PER_WINDOW) return true;
		grant.asked.push(now);
		return false;
	}

	function dropOldest(grant: Grant): void {
		const own = [...access.values()].filter((token) => token.grant === grant);
		for (const token of own.slice(0, Math.max(0, own.length - ACTIVE_TOKENS + 1))) {
			access.delete(token.value);
		}
	}

	return {
		client,
		newCode: (code) => {
			const value = newToken();
			codes.set(value, { ...code, expiresAt: clock.now() + settings().grantTokenSeconds * 1000 });
			return value;
		},
		redeem: (value, redirectUri) => {
			const code = codes.get(value);
			codes.delete(value);
			if (!code || code.expiresAt <= clock.now()) return undefined;
			if (code.redirectUri !== (redirectUri ?? code.redirectUri)) return 'wrong-redirect';
			const grant: Grant = { scopes: code.scopes, asked: [] };
			if (code.offline) {
				grant.refreshToken = newToken();
				grants.set(grant.refreshToken, grant);
			}
			return grant;
		},
		grantOf: (refreshToken) => grants.get(refreshToken),
		issue: (grant) => {
			if (settings().tokenLimits) {
				if (throttled(grant)) return undefined;
				dropOldest(grant);
			}
			return keep(newToken(), grant);
		},
		clientGrant: (scopes) => ({ scopes, asked: [] }),
		find: (value) => {
			const token = access.get(value);
			return token && token.expiresAt > clock.now() ? token : undefined;
		},
		expire: (value) => {
			if (value === undefined) access.clear();
			else access.delete(value);
		},
		revoke: (value) => {
			if (value === undefined) {
				grants.clear();
				access.clear();
				return true;
			}
			const grant = grants.get(value);
			if (!grant) return access.delete(value);
			grants.delete(value);
			for (const token of access.values()) {
				if (token.grant === grant) access.delete(token.value);
			}
			return true;
		},
		restart,
	};
}
