import freeMailers from 'free-email-domains';
import { parse } from 'tldts';
import type { ReadDomain } from '../../core/zoho/customers/words';

/** Providers that the list lacks: whoever has an address there need not know the others. */
const more = [
	'a1.net',
	'hey.com',
	'hispeed.ch',
	'mozmail.com',
	'otenet.gr',
	'privaterelay.appleid.com',
	'talktalk.net',
	'telia.com',
	'tim.it',
	'tutanota.com',
];

const free = new Set([...freeMailers, ...more]);

/** Longer texts are no address of a page. */
const longest = 2_000;

/** Reads the domain of a web address, mail address or bare domain, by the Public Suffix List. */
export const readDomain: ReadDomain = (text) => {
	if (text.length > longest) return undefined;
	const { hostname, domain } = parse(text.trim().toLowerCase(), { allowPrivateDomains: true });
	if (hostname === null || domain === null) return undefined;
	const host = hostname.replace(/^www\./, '');
	return { host, registered: domain, isFree: free.has(host) || free.has(domain) };
};
