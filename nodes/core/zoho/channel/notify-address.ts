import { failZoho } from '../words/error-catalog';
import { channels } from '../words/limits';

const address = /^(https?):\/\/(?:[^/?#@]*@)?([^/?#:[\]]+|\[[^\]]*\])(?::(\d+))?(?:[/?#]|$)/i;

/** Networks that nobody outside of them reaches (RFC 1918, 3927, 4193, 6598), with loopback. */
const privateAddresses = [
	/^(?:0|10|127)\./,
	/^192\.168\./,
	/^172\.(?:1[6-9]|2\d|3[01])\./,
	/^169\.254\./,
	/^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
	/^\[(?:::|::1|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*|::ffff:.*)\]$/,
];

/** Names that mean something inside of a house or a machine alone. */
const privateNames = /^[^.]+$|\.(?:local|localhost|internal|lan|home|home\.arpa|test|localdomain)$/;

const isLoopback = (host: string): boolean =>
	host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);

/**
 * Fails with ADDRESS_NOT_PUBLIC or ADDRESS_TOO_LONG when Zoho cannot post to an address, as far as
 * the address itself tells. A server on this machine, which `apiUrl` may lead to, reaches this machine.
 */
export function checkNotifyAddress(url: string, apiUrl: string): void {
	const [, scheme = '', name = ''] = address.exec(url) ?? [];
	const host = name.toLowerCase();
	const reason = whyNotPublic(scheme.toLowerCase(), host);
	const apiHost = (address.exec(apiUrl)?.[2] ?? '').toLowerCase();
	const isBesideUs = isLoopback(host) && isLoopback(apiHost);
	if (reason !== undefined && !isBesideUs) {
		throw failZoho('ADDRESS_NOT_PUBLIC', { address: shown(scheme, host), reason });
	}
	if (url.length > channels.address) {
		throw failZoho('ADDRESS_TOO_LONG', { count: url.length, limit: channels.address });
	}
}

/** Scheme and host: the path is what lets somebody call the trigger. */
export function shownAddress(url: string): string {
	const [, scheme = '', host = ''] = address.exec(url) ?? [];
	return shown(scheme, host);
}

const shown = (scheme: string, host: string): string =>
	host === '' ? 'no address' : `${scheme}://${host}`;

function whyNotPublic(scheme: string, host: string): string | undefined {
	if (host === '') return 'it is no address of the web';
	if (isLoopback(host)) return 'it leads to the machine of whoever calls it';
	const isNumber = /^[\d.]+$/.test(host) || host.startsWith('[');
	const isPrivate = isNumber
		? privateAddresses.some((range) => range.test(host))
		: privateNames.test(host);
	if (isPrivate) return 'it exists in a private network alone';
	return scheme === 'https' ? undefined : 'it is not https';
}
