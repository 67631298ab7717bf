import type { JsonObject } from '../../kernel/json';
import type { Decision } from './decision';
import type { Held } from './open-work';
import { textOf } from './ways/search-module';
import type {
	CustomerAnswer,
	CustomerCandidate,
	Find,
	Known,
	OpenCase,
	OpenDeal,
	Owner,
} from './words';

/** What was read beside the records that were found. */
export interface Beside {
	deals: ReadonlyArray<Held<OpenDeal>>;
	cases: ReadonlyArray<Held<OpenCase>>;
	/** Users as Zoho has them; undefined when they could not be read. */
	users: ReadonlyMap<string, JsonObject> | undefined;
	notes: readonly string[];
}

/** As many as a person looks through; the reason says how many there are. */
const mostShown = 20;

/** The records that are shown of those that may be meant. */
export const shownOf = ({ candidates }: Decision): Find[] => candidates.slice(0, mostShown);

/** The contact's account, or the one that was found itself. */
export const accountOf = ({ contact, account }: Decision) => contact?.account ?? account;

/** A decision as an item shows it, with owner, open deals and cases. */
export function toAnswer(
	decision: Decision,
	beside: Beside,
	unread: readonly string[],
): Omit<CustomerAnswer, 'asked'> {
	const { contact, lead, account } = decision;
	const found = contact ?? lead ?? account;
	const owner = toOwner(found?.ownerId, beside.users);
	const holder = { contactId: contact?.id, accountId: accountOf(decision)?.id };
	const left = owner?.active === false ? ['The owner is no active user of Zoho CRM any more'] : [];
	return {
		match: decision.match,
		why: decision.why,
		contact: contact ? person(contact) : null,
		lead: lead ? { ...person(lead), company: lead.company ?? null } : null,
		account: toAccount(decision),
		owner,
		deals: workOf(beside.deals, holder),
		cases: workOf(beside.cases, holder),
		candidates: shownOf(decision).map((find) => toCandidate(find, beside)),
		notes: [...unread, ...(found ? [...beside.notes, ...left] : [])],
	};
}

const person = ({ id, name, emails, phones }: Known) => ({
	id,
	name,
	email: emails[0] ?? null,
	phone: phones[0] ?? null,
});

function toAccount(decision: Decision): CustomerAnswer['account'] {
	const account = accountOf(decision);
	if (!account) return null;
	const own = decision.account?.id === account.id ? decision.account.website : undefined;
	return { id: account.id, name: account.name, website: own ?? null };
}

function toOwner(
	id: string | undefined,
	users: ReadonlyMap<string, JsonObject> | undefined,
): Owner | null {
	if (id === undefined) return null;
	const user = users?.get(id);
	return {
		id,
		name: textOf(user?.['full_name']) ?? null,
		email: textOf(user?.['email']) ?? null,
		active: users === undefined ? null : user?.['status'] === 'active',
	};
}

/** What is the contact's own comes first, then what is the account's. */
function workOf<Work>(
	held: ReadonlyArray<Held<Work>>,
	{ contactId, accountId }: Record<'contactId' | 'accountId', string | undefined>,
): Work[] {
	const own = held.filter((one) => contactId !== undefined && one.contactId === contactId);
	const others = held.filter(
		(one) => accountId !== undefined && one.accountId === accountId && !own.includes(one),
	);
	return [...own, ...others].map(({ work }) => work);
}

function toCandidate({ record, why }: Find, beside: Beside): CustomerCandidate {
	const { module, account, company, city, website, created, ownerId } = record;
	const holder = {
		contactId: module === 'Contacts' ? record.id : undefined,
		accountId: module === 'Accounts' ? record.id : account?.id,
	};
	return {
		module,
		...person(record),
		company: account?.name ?? company ?? null,
		accountId: account?.id ?? null,
		city: city ?? null,
		website: website ?? null,
		created: created ?? null,
		owner: toOwner(ownerId, beside.users),
		deals: workOf(beside.deals, holder),
		cases: workOf(beside.cases, holder),
		why,
	};
}
