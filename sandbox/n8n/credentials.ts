import type { Session } from './session.ts';

export interface CredentialReference {
	id: string;
	name: string;
}

/** Stores a credential; `data` holds its properties as the credential's form would. */
export async function createCredential(
	session: Session,
	credential: { name: string; type: string; data: Record<string, unknown> },
): Promise<CredentialReference> {
	const { id } = await session.call<{ id: string }>('POST', '/rest/credentials', credential);
	return { id, name: credential.name };
}

/**
 * Does what a person's browser does after "Connect": asks n8n for the consent address, lets the
 * accounts server redirect back, and opens that address in n8n's session.
 * Fails with n8n's words when the credential is not connected afterwards.
 */
export async function connectOAuth(session: Session, credentialId: string): Promise<void> {
	const consent = await session.call<string>(
		'GET',
		`/rest/oauth2-credential/auth?id=${credentialId}`,
	);
	const answer = await fetch(consent, { redirect: 'manual' });
	const callback = answer.headers.get('location');
	if (callback === null) {
		throw new Error(`The accounts server answered ${answer.status} instead of redirecting back.`);
	}
	const page = await session.page(callback);
	const stored = await session.call<{ data: { oauthTokenData?: unknown } }>(
		'GET',
		`/rest/credentials/${credentialId}?includeData=true`,
	);
	if (!stored.data.oauthTokenData) {
		const text = page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
		throw new Error(`n8n did not connect the credential: ${text.slice(0, 400)}`);
	}
}
