import { samePerson } from './names/person-name';
import { grouped } from './grouped';
import type { CustomerQuestion, Find, Finds, FoundBy, Known, ReadDomain, WebDomain } from './words';
import { domainsOf } from './by-domain';

/** What was looked for in each way; a way that was not needed gives nothing. */
export interface AllFinds {
	byEmail: Finds;
	byPhone: Finds;
	byPerson: Finds;
	byCompany: Finds;
	byDomain: Finds;
}

/** Who is meant; what hangs on the records is read afterwards. */
export interface Decision {
	match: 'exact' | 'likely' | 'several' | 'none';
	why: string;
	contact?: Known;
	lead?: Known;
	account?: Known;
	candidates: Find[];
}

const isPerson = ({ record }: Find): boolean => record.module !== 'Accounts';
const isOf =
	(module: Known['module']) =>
	({ record }: Find): boolean =>
		record.module === module;

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

/** A record with all that speaks for it. */
interface Fit extends Find {
	ways: FoundBy[];
}

/** Each record once; it is surely meant when one of its finds says so. */
function merged(finds: readonly Find[]): Fit[] {
	const groups = grouped(finds, ({ record }) => `${record.module} ${record.id}`);
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		if (!first) return [];
		return {
			...first,
			sure: group.some(({ sure }) => sure),
			why: [...new Set(group.map(({ why }) => why))].join(', '),
			ways: [...new Set(group.map(({ by }) => by))],
		};
	});
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

function decideAccount(
	finds: Fit[],
	domains: readonly WebDomain[],
	readDomain: ReadDomain,
): Decision {
	const sure = finds.filter((find) => find.sure);
	// What name and domain agree on goes before what only one of them says.
	const agreed = finds.filter(({ ways }) => ways.length > 1);
	const best = sure.length > 0 ? sure : agreed.length > 0 ? agreed : finds;
	const [one, another] = best;
	if (!one) return nobody;
	const elsewhere = finds.some(
		({ record, ways }) => record.id !== one.record.id && ways.includes('domain'),
	);
	if (another || (sure.length > 0 && elsewhere)) return several(finds);
	const page = readDomain(one.record.website ?? '');
	const strange =
		page !== undefined &&
		domains.length > 0 &&
		!domains.some(({ registered }) => registered === page.registered);
	return {
		match: one.sure && !strange ? 'exact' : 'likely',
		why: `One account has ${one.why}${strange ? ', though its web domain is another' : ''}`,
		account: one.record,
		candidates: [],
	};
}

/** Somebody of the name, at the company where one is known; undefined when nobody has it. */
function decideNamed(people: Find[], account: Decision): Decision | undefined {
	if (people.length === 0) return undefined;
	const { account: company } = account;
	const there = people.filter(({ record }) => company && record.account?.id === company.id);
	const [one, another] = there.length > 0 ? there : people;
	const elsewhere = company !== undefined && there.length === 0;
	// Somebody else of that name works elsewhere: a person may look, the company stands.
	if (elsewhere && account.match === 'exact') return { ...account, candidates: people };
	if (!one || another || elsewhere || account.match === 'several') {
		const others = company ? [asFind(company, account)] : [];
		return several([...people, ...account.candidates, ...others]);
	}
	const at = there.length > 0 ? ' and belongs to the account that the company points to' : '';
	const isContact = one.record.module === 'Contacts';
	return {
		match: 'likely',
		why: `One ${wordFor(one)} has ${one.why}${at}`,
		...(isContact ? { contact: one.record } : { lead: one.record }),
		...(company ? { account: company } : {}),
		candidates: [],
	};
}

const asFind = (record: Known, { why }: Decision): Find => ({
	record,
	by: 'company',
	sure: false,
	why,
});

const wordFor = ({ record }: Find): string => (record.module === 'Contacts' ? 'contact' : 'lead');

const nobody: Decision = {
	match: 'none',
	why: 'No record fits what was given',
	candidates: [],
};

function several(finds: Find[]): Decision {
	return {
		match: 'several',
		why: `${finds.length} records fit what was given`,
		candidates: finds,
	};
}
