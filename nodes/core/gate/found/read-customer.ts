import { z } from 'zod';
import { isJsonObject } from '../../kernel/json';
import type { MeantRecord } from '../words/meant-record';

const text = z.string().nullable().catch(null);
const named = z.object({ id: z.string(), name: z.string() });
const person = named.extend({ email: text, phone: text });

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
	account: named.nullable().catch(null),
	deals: z.array(z.object({ id: z.string(), name: text })).catch([]),
	cases: z.array(z.object({ id: z.string(), subject: text })).catch([]),
	candidates: z
		.array(person.extend({ module: z.string(), company: text, city: text, why: z.string() }))
		.catch([]),
	asked: asked.optional().catch(undefined),
});

/** Who was found, as far as the Gate has to know. */
export type FoundCustomer = z.output<typeof customer>;

/** What Find Customer put out; undefined for whatever else stands there. */
export function readCustomer(value: unknown): FoundCustomer | undefined {
	return isJsonObject(value) ? customer.safeParse(value).data : undefined;
}

/** The candidates that a customer was found with, else the records themselves. */
export function recordsOf(found: FoundCustomer): MeantRecord[] {
	const { contact, lead, account, candidates, why } = found;
	if (candidates.length > 0) return candidates;
	const meant = (module: string, record: Partial<MeantRecord> & z.output<typeof named>) => ({
		...{ email: null, phone: null, company: null, city: null },
		...record,
		module,
		why,
	});
	return [
		...(contact ? [meant('Contacts', { ...contact, company: account?.name ?? null })] : []),
		...(lead ? [meant('Leads', lead)] : []),
		...(account && !contact ? [meant('Accounts', account)] : []),
	];
}

/** What people call the records of a customer, by ID. */
export function namesOf(found: FoundCustomer | undefined): Map<string, string> {
	if (!found) return new Map();
	const { contact, lead, account, deals, cases } = found;
	const all = [
		...[contact, lead, account, ...deals].flatMap((one) => one ?? []),
		...cases.map(({ id, subject }) => ({ id, name: subject })),
	];
	return new Map(all.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
}
