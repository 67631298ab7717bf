import { decideAccount, decideNamed } from './decide-company';
import { isOf, merged, nobody, several, wordFor, type Decision } from './decision';
import { samePerson } from './names/person-name';
import { domainsOf } from './ways/by-domain';
import type { CustomerQuestion, Find, Finds, ReadDomain } from './words';

/** What was looked for in each way; a way that was not needed gives nothing. */
export interface AllFinds {
	byEmail: Finds;
	byPhone: Finds;
	byPerson: Finds;
	byCompany: Finds;
	byDomain: Finds;
}

const isPerson = ({ record }: Find): boolean => record.module !== 'Accounts';
/** Whether the address or the number settles who it is, so that names need not be looked up. */
export const isSettled = (question: CustomerQuestion, finds: readonly Finds[]): boolean =>
	finds.some((find) => find(question).some(isPerson));

/**
 * The most telling find decides: the address, then the number, then names and domain together. What
 * tells one person or company from all others is exact; what only points at one is likely.
 */
export function decide(
	question: CustomerQuestion,
	finds: AllFinds,
	readDomain: ReadDomain,
): Decision {
	const byEmail = merged(finds.byEmail(question));
	if (byEmail.length > 0) return decidePeople(question, byEmail);
	const byPhone = merged(finds.byPhone(question));
	const isShared = byPhone.some(isOf('Accounts'));
	const called = byPhone.filter(isPerson).map((find) => doubtCaller(question, find, isShared));
	if (called.length > 0) return decidePeople(question, called);
	const companies = merged([
		...byPhone,
		...finds.byCompany(question).filter(isOf('Accounts')),
		...finds.byDomain(question),
	]);
	const account = decideAccount(companies, domainsOf(question, readDomain), readDomain);
	const named = decideNamed(merged(finds.byPerson(question)), account);
	if (named) return named;
	if (account.match !== 'none') return account;
	const leads = merged(finds.byCompany(question).filter(isOf('Leads')));
	return leads.length === 0 ? account : decidePeople(question, leads);
}

/** A number may be answered by several: somebody of another name, or whoever is at the company. */
function doubtCaller({ person }: CustomerQuestion, find: Find, isShared: boolean): Find {
	if (person !== undefined && !samePerson(find.record.name, person))
		return { ...find, sure: false, why: `${find.why}, though the name is another` };
	if (!isShared || person !== undefined) return find;
	return { ...find, sure: false, why: `${find.why}, though the company has it as well` };
}

/** Contacts come first: a lead of the same person is told beside them. */
function decidePeople(question: CustomerQuestion, finds: Find[]): Decision {
	const contacts = ofThatName(question, finds.filter(isOf('Contacts')));
	const leads = ofThatName(question, finds.filter(isOf('Leads')));
	const [person, another] = contacts.length > 0 ? contacts : leads;
	if (!person) return nobody;
	if (another) return several(finds);
	const lead = leads.length === 1 ? leads[0] : undefined;
	return {
		match: person.sure ? 'exact' : 'likely',
		why: `One ${wordFor(person)} has ${person.why}`,
		...(contacts.length > 0 ? { contact: person.record } : {}),
		...(lead ? { lead: lead.record } : {}),
		candidates: leads.length > 1 ? leads : [],
	};
}

/** Of several records with one address or number the one of the name, when there is just one. */
function ofThatName({ person }: CustomerQuestion, finds: Find[]): Find[] {
	if (person === undefined || finds.length < 2) return finds;
	const named = finds.filter(({ record }) => samePerson(record.name, person));
	return named.length === 1 ? named : finds;
}
