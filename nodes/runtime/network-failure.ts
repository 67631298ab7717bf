import { NetworkFailure } from '../core/kernel/ports';

/** Node's and axios' codes for a connection that was never made. */
const neverSent = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'ENETUNREACH',
	'EHOSTUNREACH',
	'CERT_HAS_EXPIRED',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
	'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** Codes for a request that left and whose whole answer did not come. */
const maybeSent = new Set([
	'ECONNRESET',
	'ECONNABORTED',
	'ETIMEDOUT',
	'ESOCKETTIMEDOUT',
	'EPIPE',
	'ERR_BAD_RESPONSE',
	'ERR_NETWORK',
	'HPE_INVALID_CONSTANT',
]);

/**
 * Recognises a failure of the network below n8n's request helpers. Its text holds the code and the
 * host alone: what axios throws carries the request with its token. Undefined for anything else.
 */
export function readNetworkFailure(cause: unknown, url: string): NetworkFailure | undefined {
	const code = findCode(cause);
	if (code === undefined) return undefined;
	const host = new URL(url).host;
	if (neverSent.has(code))
		return new NetworkFailure(`${host} could not be reached (${code})`, 'no');
	if (maybeSent.has(code)) {
		return new NetworkFailure(
			`The connection to ${host} ended without a whole answer (${code})`,
			'maybe',
		);
	}
	return undefined;
}

/** n8n wraps what axios threw, more than once for some helpers. */
function findCode(cause: unknown, depth = 0): string | undefined {
	if (typeof cause !== 'object' || cause === null || depth > 4) return undefined;
	const code = 'code' in cause ? cause.code : undefined;
	if (typeof code === 'string' && (neverSent.has(code) || maybeSent.has(code))) return code;
	return 'cause' in cause ? findCode(cause.cause, depth + 1) : undefined;
}
