import { nobody, several, wordFor, type Decision, type Fit } from './decision';
import type { Find, Known, ReadDomain, WebDomain } from './words';

/** The account that name, number and domain point to, or those that they may. */
export function decideAccount(
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
export function decideNamed(people: Find[], account: Decision): Decision | undefined {
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
