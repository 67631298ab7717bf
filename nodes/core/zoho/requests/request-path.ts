import { failZoho } from '../words/error-catalog';

/** Letters an address path may hold; no host, no step upwards, no fragment. */
const pathForm = /^\/crm\/[\w~!$&'()*+,;=:%.-]+(\/[\w~!$&'()*+,;=:@%.-]+)*\/?$/;

interface RequestPath {
	path: string;
	query: Record<string, string>;
}

/** The path and a query that may have been written behind it. Fails with INVALID_PATH. */
export function readRequestPath(text: string): RequestPath {
	const [path = '', tail = ''] = text.trim().split(/\?(.*)/s);
	if (!pathForm.test(path) || /(^|\/)(\.|%2e){1,2}(\/|$)/i.test(path))
		throw failZoho('INVALID_PATH');
	const pairs = tail.split('&').map((part) => part.split(/=(.*)/s));
	const named = pairs.filter(([name = '']) => name !== '');
	return {
		path,
		query: Object.fromEntries(
			named.map(([name = '', value = '']) => [decode(name), decode(value)]),
		),
	};
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text.replace(/\+/g, ' '));
	} catch {
		throw failZoho('INVALID_PATH');
	}
}
