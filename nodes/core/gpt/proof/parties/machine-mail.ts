import type { TextDocument } from '../../text/document';
import { addressesIn, domainOf, type Sides } from './sides';

const machines = /^(?:mailer-daemon|postmaster|bounces?)(?:[+-].*)?$/iu;

/**
 * Whether a mail is a machine's answer, or a letter to many that speaks for nobody but its sender: what
 * stands in it is no news of a customer. A list of our own house, and a form that names who filled it
 * in, hand on what people wrote.
 */
export function isMachineMail({ mail, text }: TextDocument, { ownDomains }: Sides): boolean {
	if (!mail) return false;
	const { headers, from } = mail;
	if (machines.test(from.address.split('@', 1)[0] ?? '')) return true;
	if (/^auto-(?:replied|notified)/iu.test(headers['auto-submitted'] ?? '')) return true;
	if (headers['x-autoreply'] ?? headers['x-autorespond']) return true;
	const list = `${headers['list-id'] ?? ''} ${headers['list-unsubscribe'] ?? ''}`.toLowerCase();
	if (list.trim() === '' || [...ownDomains].some((domain) => list.includes(domain))) return false;
	const known = new Set([...ownDomains, domainOf(from.address)]);
	const isKnown = (domain: string) =>
		[...known].some(
			(one) => domain === one || domain.endsWith(`.${one}`) || one.endsWith(`.${domain}`),
		);
	return addressesIn(text).map(domainOf).every(isKnown);
}
