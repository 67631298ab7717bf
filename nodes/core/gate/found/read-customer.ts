import { z } from 'zod';
import { isJsonObject } from '../../kernel/json';
import type { MeantRecord, OpenWork } from '../words/meant-record';

const text = z.string().nullable().catch(null);
const named = z.object({ id: z.string(), name: z.string() });
const person = named.extend({ email: text, phone: text });
const owner = z.object({ id: z.string(), name: text }).nullable().catch(null);

const work = {
	deals: z
		.array(
			z.object({
				...{ id: z.string(), name: text, stage: text, closingDate: text },
				amount: z.number().nullable().catch(null),
			}),
		)
		.catch([]),
	cases: z
		.array(z.object({ id: z.string(), subject: text, status: text, priority: text }))
		.catch([]),
};

const candidate = person.extend({
	...work,
	...{ module: z.string(), company: text, accountId: text, city: text },
	...{ website: text, created: text, owner, why: z.string() },
});

const texts = z.array(z.string()).readonly();

const asked = z.object({
	emails: texts,
	phones: texts,
	person: z.string().exactOptional(),
	company: z.string().exactOptional(),
	domains: texts,
	country: z.string().exactOptional(),
});

const customer = z.object({
	why: z.string().catch(''),
	contact: person.nullable().catch(null),
	lead: person.extend({ company: text }).nullable().catch(null),
	account: named.extend({ website: text }).nullable().catch(null),
	owner,
	...work,
	candidates: z.array(candidate).catch([]),
	asked: asked.optional().catch(undefined),
});

/** Who was found, as far as the Gate has to know. */
export type FoundCustomer = z.output<typeof customer>;

/** What Find Customer put out; undefined for whatever else stands there. */
export function readCustomer(value: unknown): FoundCustomer | undefined {
	return isJsonObject(value) ? customer.safeParse(value).data : undefined;
}

/** The candidates that a customer was found with, else the records themselves, as far as a module asks for them. */
export function recordsOf(found: FoundCustomer, module?: string): MeantRecord[] {
	const { contact, lead, account, candidates, why } = found;
	if (candidates.length > 0) return candidates;
	const meant = (
		module: string,
		record: Partial<MeantRecord> & z.output<typeof named>,
	): MeantRecord => ({
		...{ email: null, phone: null, company: null, city: null, website: null, created: null },
		...{ accountId: null, owner: null, deals: [], cases: [] },
		...record,
		module,
		why,
	});
	const { owner: theirs, deals, cases } = found;
	const ofAccount = { company: account?.name ?? null, accountId: account?.id ?? null };
	return [
		...(contact
			? [meant('Contacts', { ...contact, ...ofAccount, owner: theirs, deals, cases })]
			: []),
		...(lead ? [meant('Leads', { ...lead, owner: contact ? null : theirs })] : []),
		...(account && (!contact || module === 'Accounts')
			? [meant('Accounts', { ...account, owner: lead ? null : theirs, deals, cases })]
			: []),
	];
}

/** What is open of a record, as it is told; the cases first. */
export const openOf = ({ cases, deals }: Pick<MeantRecord, 'cases' | 'deals'>): OpenWork[] => [
	...cases.map(
		({ id, subject, status, priority }): OpenWork => ({
			...{ module: 'Cases', id, name: subject ?? '', state: status },
			about: facts(status, priority),
		}),
	),
	...deals.map(
		({ id, name, stage, amount, closingDate }): OpenWork => ({
			...{ module: 'Deals', id, name: name ?? '', state: stage },
			about: facts(stage, amount === null ? null : String(amount), closingDate),
		}),
	),
];

/** What people call the records of a customer, by ID. */
export function namesOf(found: FoundCustomer | undefined): Map<string, string> {
	if (!found) return new Map();
	const records = [found.contact, found.lead, found.account].flatMap((one) => one ?? []);
	const offered = found.candidates.flatMap((one) => [
		{ id: one.id, name: one.name },
		...(one.accountId === null ? [] : [{ id: one.accountId, name: one.company ?? '' }]),
		...openOf(one),
	]);
	const all = [...offered, ...records, ...openOf(found)];
	return new Map(all.flatMap(({ id, name }) => (name === '' ? [] : [[id, name] as const])));
}

const facts = (...told: Array<string | null>): string[] =>
	told.filter((one): one is string => one !== null && one !== '');
