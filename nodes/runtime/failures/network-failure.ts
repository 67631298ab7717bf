import { plainHost, plainWords } from '../../core/kernel/plain-words';
import { Canceled, NetworkFailure } from '../../core/kernel/ports';
import { causesOf, classOf } from './causes';
import { isCanceled } from './is-canceled';

/** Node's codes of a connection that was never made. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);
/** The same while connecting; later, the request may be out already. */
const neverSentWhileConnecting = new Set([
	'ECONNABORTED',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'ETIMEDOUT',
]);
/** What Node finds of a server's certificate, before a request is written. */
const certificate =
	/^(CERT_\w+|CRL_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|ERR_TLS_CERT_\w+|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/;
/** Codes of connections, of what reads answers from them, and of unpacking those. */
const ofNetwork = /^(E(?!AUTH$)[A-Z0-9]+|HPE_\w+|Z_\w+|ERR_(?!BAD_REQUEST$)\w+|UND_ERR_\w+)$/;
/** n8n's own refusals on the way to a request: no token, an address its rules forbid. */
const ofN8n = /^(UserError|OperationalError|UnexpectedError|Ssrf\w+Error)$/;

/**
 * The failure of the network below n8n's request helpers; undefined when the execution was
 * canceled. Only what proves that no request left says so; all else, known or not, may have
 * reached the server. Its text holds the code and the host alone: what axios throws carries the
 * request with its token.
 */
export function readNetworkFailure(thrown: unknown, url: string): NetworkFailure | undefined {
	if (isCanceled(thrown)) return undefined;
	const host = plainHost(url) ?? 'the server';
	const causes = causesOf(thrown);
	const codes = causes.flatMap(codesOf);
	const [code = 'no code'] = codes;
	if (codes.some((one) => certificate.test(one))) {
		return new NetworkFailure(
			`${host} shows a certificate that n8n does not trust (${code})`,
			'no',
			'certificate',
		);
	}
	if (causes.some(provesUnsent)) {
		return new NetworkFailure(`${host} could not be reached (${code})`, 'no');
	}
	const own = causes.find((cause) => ofN8n.test(classOf(cause)));
	if (own && codes.length === 0) {
		const words = own instanceof Error ? plainWords(own.message) : undefined;
		return new NetworkFailure(`n8n sent nothing to ${host}${words ? `: ${words}` : ''}`, 'no');
	}
	return new NetworkFailure(
		`The connection to ${host} ended without a whole answer (${code})`,
		'maybe',
	);
}

/**
 * The failure of a call to the accounts server, which changes nothing in the CRM, so that no row is
 * in doubt because of it, or the end of the execution; undefined when the server answered, if only
 * to refuse.
 */
export function readTokenFailure(
	thrown: unknown,
	url: string,
): NetworkFailure | Canceled | undefined {
	if (isCanceled(thrown)) return new Canceled();
	if (thrown instanceof NetworkFailure)
		return new NetworkFailure(thrown.message, 'no', thrown.kind);
	const codes = causesOf(thrown).flatMap(codesOf);
	if (!codes.some((code) => ofNetwork.test(code) || certificate.test(code))) return undefined;
	const failure = readNetworkFailure(thrown, url);
	return failure && new NetworkFailure(failure.message, 'no', failure.kind);
}

/** Codes in capitals; a status that n8n keeps as `code` is none. */
function codesOf(cause: object): string[] {
	if (!('code' in cause) || typeof cause.code !== 'string') return [];
	return /^[A-Z][A-Z0-9_]{2,40}$/.test(cause.code) ? [cause.code] : [];
}

function provesUnsent(cause: object): boolean {
	const [code] = codesOf(cause);
	if (code === undefined) return false;
	if (neverSent.has(code)) return true;
	const connecting = 'syscall' in cause && cause.syscall === 'connect';
	return connecting && neverSentWhileConnecting.has(code);
}
