import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, type AllFinds } from '../../../../../nodes/core/zoho/customers/decide';
import {
	customerModules,
	type CustomerModule,
	type CustomerQuestion,
	type Find,
	type FoundBy,
} from '../../../../../nodes/core/zoho/customers/words';
import { readDomain } from '../../../../../nodes/runtime/addresses/web-domains';

const names = ['Nora Lark', 'Nils Ekberg', 'Lark & Sons Ltd'];

const records = customerModules.flatMap((module) =>
	[1, 2, 3].map((at) => ({
		module,
		id: String(at),
		name: names[at % 3] ?? '',
		emails: [],
		phones: [],
		account: { id: String(at % 2), name: 'Lark' },
		website: ['lark.example', 'ekberg.example', ''][at % 3] ?? '',
	})),
);

const find: fc.Arbitrary<Omit<Find, 'by'>> = fc.record({
	record: fc.constantFrom(...records),
	sure: fc.boolean(),
	why: fc.constantFrom('this', 'that'),
});
const by = (way: FoundBy, found: ReadonlyArray<Omit<Find, 'by'>>, ...modules: CustomerModule[]) =>
	found
		.filter(({ record }) => modules.includes(record.module))
		.map((one): Find => ({ ...one, by: way }));

const finds: fc.Arbitrary<AllFinds> = fc
	.record({
		byEmail: fc.array(find, { maxLength: 2 }),
		byPhone: fc.array(find, { maxLength: 2 }),
		byPerson: fc.array(find, { maxLength: 3 }),
		byCompany: fc.array(find, { maxLength: 3 }),
		byDomain: fc.array(find, { maxLength: 3 }),
	})
	.map(({ byEmail, byPhone, byPerson, byCompany, byDomain }) => ({
		byEmail: () => by('email', byEmail, 'Contacts', 'Leads'),
		byPhone: () => by('phone', byPhone, ...customerModules),
		byPerson: () => by('person', byPerson, 'Contacts', 'Leads'),
		byCompany: () => by('company', byCompany, 'Accounts', 'Leads'),
		byDomain: () => by('domain', byDomain, 'Accounts'),
	}));

const question: fc.Arbitrary<CustomerQuestion> = fc.record({
	emails: fc.constantFrom([], ['nora@lark.example']),
	phones: fc.constant([]),
	domains: fc.constantFrom([], ['ekberg.example']),
	person: fc.constantFrom(...names),
});

describe('whatever was found', () => {
	it('what is exact or likely names one record, and several name none but candidates', () => {
		fc.assert(
			fc.property(question, finds, (asked, all) => {
				const { match, why, contact, lead, account, candidates } = decide(asked, all, readDomain);
				const named = [contact, lead, account].filter((one) => one !== undefined);
				expect(why).not.toBe('');
				if (match === 'none') expect([...named, ...candidates]).toEqual([]);
				else if (match === 'several') {
					expect(named).toEqual([]);
					expect(candidates.length).toBeGreaterThan(1);
				} else expect(named.length).toBeGreaterThan(0);
			}),
			{ numRuns: 2_000 },
		);
	});

	it('nothing is exact that no address, number or whole name of a company speaks for', () => {
		fc.assert(
			fc.property(question, finds, (asked, all) => {
				const { match, contact, lead, account } = decide(asked, all, readDomain);
				const meant = contact ?? lead ?? account;
				if (match !== 'exact' || !meant) return;
				const sure = [all.byEmail, all.byPhone, all.byCompany, all.byDomain]
					.flatMap((one) => one(asked))
					.filter((one) => one.sure);
				expect(
					sure.some(({ record }) => record.id === meant.id && record.module === meant.module),
				).toBe(true);
			}),
			{ numRuns: 2_000 },
		);
	});

	it('is decided the same in any order', () => {
		fc.assert(
			fc.property(question, finds, (asked, all) => {
				const turned: AllFinds = {
					byEmail: (one) => all.byEmail(one).reverse(),
					byPhone: (one) => all.byPhone(one).reverse(),
					byPerson: (one) => all.byPerson(one).reverse(),
					byCompany: (one) => all.byCompany(one).reverse(),
					byDomain: (one) => all.byDomain(one).reverse(),
				};
				const [one, other] = [all, turned].map((some) => decide(asked, some, readDomain));
				expect(one?.match).toBe(other?.match);
				expect(one?.contact?.id).toBe(other?.contact?.id);
				expect(one?.account?.id).toBe(other?.account?.id);
			}),
			{ numRuns: 2_000 },
		);
	});
});
