import type { MailHeader, TextDocument } from '../../text/document';

/** Who a mail is from and to, as far as it says so. */
export interface Sides {
	/** From outside: of a mail that a colleague hands on, who wrote that one. */
	sender: MailHeader['from'] | null;
	/** Domains of the addresses that it went to. */
	ownDomains: Set<string>;
	ownAddresses: Set<string>;
	/** Names of our company, in small letters. */
	ownCompanies: string[];
	/** Words of the names of our side's people, each as `wordsOf`. */
	ownPeople: string[][];
}

const address = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}.-]{3,100}/gu;
const named = /([^\n<>:,;"]{2,60})"?\s?<([^<>\s@]{1,64}@[^<>\s@]{3,100})>/gu;
const innerFrom =
	/^[>\s]{0,6}\*?(?:from|von|de|da|van|från|fra|od|от|від|差出人|发件人|보낸 사람)\*?\s?[:：]\s?(.{0,80}<[^<>\s@]{1,64}@[^<>\s@]{3,100}>)/gimu;

/** Providers where anybody gets an address: their domains say nothing of whose side it is. */
const shared =
	/^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|t-online|freenet|mail|proton|protonmail|orange|wanadoo|free|laposte|libero|virgilio|tiscali|telefonica|wp|onet|interia|o2|seznam|telia|comhem|ukr|i|yandex|qq|163|126|naver|daum)\.(?:com|net|org|de|at|ch|fr|it|es|nl|be|pl|se|no|dk|fi|cz|ua|uk|co\.uk|me|pt|jp|kr|cn|co\.jp)$/iu;

/**
 * Tells our side from the other: ours is what the user says, and by the head of a mail whoever it went
 * to, unless all are of one house.
 */
export function sidesOf(
	{ mail, text }: Pick<TextDocument, 'mail' | 'text'>,
	own: readonly string[] = [],
): Sides {
	const told = own.map((one) => one.trim().toLowerCase()).filter(Boolean);
	const isDomain = (one: string) => /^[^\s.]+(?:\.[^\s.]+)+$/u.test(one);
	const sender = mail ? senderOf(mail, text) : null;
	const to = addressesIn(mail?.to ?? '').filter(
		(one) => domainOf(one) !== domainOf(sender?.address ?? ''),
	);
	const ownAddresses = new Set(to);
	const ownDomains = new Set([
		...told.filter(isDomain),
		...to.map(domainOf).filter((domain) => !shared.test(domain)),
	]);
	const isOwn = (one: string) =>
		ownAddresses.has(one.toLowerCase()) || ownDomains.has(domainOf(one));
	const ownPeople = [...`${mail?.to ?? ''}\n${text}`.matchAll(named)]
		.filter(([, , one = '']) => isOwn(one))
		.map(([, name = '']) => wordsOf(name));
	const ownCompanies = told.filter((one) => !isDomain(one));
	return { sender, ownDomains, ownAddresses, ownPeople, ownCompanies };
}

/** Who wrote a mail, or the one that somebody of the addressee's house hands on. */
function senderOf({ from, to }: MailHeader, text: string): MailHeader['from'] {
	const house = new Set(addressesIn(to).map(domainOf));
	const froms = [from, ...[...text.matchAll(innerFrom)].map(([, one = '']) => readNamed(one))];
	return froms.find(({ address: one }) => one !== '' && !house.has(domainOf(one))) ?? from;
}

export const addressesIn = (text: string): string[] =>
	(text.match(address) ?? []).map((one) => one.toLowerCase().replace(/\.$/u, ''));

export const domainOf = (one: string): string => one.slice(one.lastIndexOf('@') + 1).toLowerCase();

/** The words of a name, without case. */
export const wordsOf = (name: string): string[] =>
	(
		name
			.normalize('NFKC')
			.toLowerCase()
			.match(/[\p{L}\p{M}]+/gu) ?? []
	).filter(Boolean);

function readNamed(from: string): MailHeader['from'] {
	const [, name = '', one = ''] = /^\*?\s?(.*?)\s?<([^<>]+)>/u.exec(from) ?? [];
	return { name: name.replaceAll('"', ''), address: one };
}
