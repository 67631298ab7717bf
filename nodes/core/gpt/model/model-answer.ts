/** What came of asking a model server for its list of models. */
export interface ModelAnswer {
	/** The HTTP status; undefined when no answer came. */
	status?: number | undefined;
	/** Node's code for what stopped the connection. */
	code?: string | undefined;
}

interface Asked {
	/** The address of the API. */
	address: string;
	withKey: boolean;
}

const unknownHost = new Set(['ENOTFOUND', 'EAI_AGAIN']);
const noAnswer = new Set(['ETIMEDOUT', 'ESOCKETTIMEDOUT', 'ECONNABORTED']);
const noTls = new Set(['EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER']);
const certificate = /CERT|SIGNATURE|ISSUER|ALTNAME/;
/** Codes are Node's own words; anything else may hold what a server said. */
const codeForm = /^[A-Z][A-Z0-9_]{2,40}$/;

/** Says in whole sentences why a model server's answer is no success, and what to change. */
export function explainAnswer(asked: Asked, { status, code }: ModelAnswer): string {
	const address = shownAddress(asked.address);
	return status === undefined
		? explainSilence(address, code ?? '')
		: explainStatus(address, asked.withKey, status);
}

/** An address as it may be shown: without a user and a password in it. */
export function shownAddress(address: string): string {
	const host = address.indexOf('://') + 3;
	const slash = address.indexOf('/', host);
	const at = address.lastIndexOf('@', slash === -1 ? undefined : slash);
	return at < host ? address : address.slice(0, host) + address.slice(at + 1);
}

function explainStatus(address: string, withKey: boolean, status: number): string {
	if (status >= 200 && status < 300) {
		return `${address} answers, but not as a model server. Check the 'Base URL': it usually ends in /v1.`;
	}
	if (status >= 300 && status < 400) {
		return `${address} redirects to another address (${status}), and the API key is never sent on. Enter the final address as 'Base URL'.`;
	}
	if ((status === 401 || status === 403) && !withKey) {
		return `${address} asks for an API key (${status}), and the credential has none. Enter one.`;
	}
	if (status === 401) {
		return `${address} does not accept the API key (401). Check that it is complete, still active and made for this provider.`;
	}
	if (status === 403) {
		return `${address} denies this API key its list of models (403). Give the key that right, or enter another one.`;
	}
	if (status === 404 || status === 405) {
		const hint = address.endsWith('/v1')
			? 'Check the address and the provider.'
			: 'The address usually ends in /v1.';
		return `${address} has no list of models (${status}). ${hint}`;
	}
	if (status === 429) return `${address} limits the rate of requests (429). Try again in a minute.`;
	return `${address} answered with status ${status}. Try again later.`;
}

function explainSilence(address: string, code: string): string {
	const shown = codeForm.test(code) ? ` (${code})` : '';
	if (code === 'ECONNREFUSED') {
		const local = /\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/i.test(address)
			? ' If n8n runs in a container, localhost is that container: enter the address of the machine instead.'
			: '';
		return `Nothing listens at ${address}${shown}. Check that the server runs and that the port is right.${local}`;
	}
	if (unknownHost.has(code)) {
		return `The host of ${address} is not known${shown}. Check its spelling, and that n8n can reach it.`;
	}
	if (certificate.test(code)) {
		return `n8n does not trust the certificate of ${address}${shown}, so no key was sent. Make its authority known to n8n with NODE_EXTRA_CA_CERTS.`;
	}
	if (noTls.has(code)) {
		return `${address} does not speak https${shown}. Enter the address with http:// if that is right.`;
	}
	if (noAnswer.has(code)) {
		return `${address} did not answer in time${shown}. Check the address, and that n8n can reach it.`;
	}
	return `${address} could not be reached${shown}. Check the address, and that n8n can reach it.`;
}
