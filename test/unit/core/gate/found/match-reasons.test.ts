import { describe, expect, it } from 'vitest';
import { matchReasons } from '../../../../../nodes/core/gate/found/match-reasons';
import {
	namesOf,
	readCustomer,
	recordsOf,
} from '../../../../../nodes/core/gate/found/read-customer';
import type { Match } from '../../../../../nodes/core/gate/words/found';

const person = { id: '7', name: 'Ada', email: 'ada@north.example', phone: null };
const account = { id: '9', name: 'North', website: null };

const codes = (match: Match | undefined, customer: object, module: string, recordId?: string) =>
	matchReasons(
		{ ...(match ? { match } : {}), customer, replace: [] },
		readCustomer(customer),
		recordId === undefined ? { module } : { module, recordId },
	).map(({ code }) => code);

describe('what a person has to decide on', () => {
	it.each<[Match | undefined, object, string, string | undefined, string[]]>([
		['likely', {}, 'Tasks', '7', ['CUSTOMER_LIKELY']],
		['several', {}, 'Tasks', undefined, ['CUSTOMER_SEVERAL']],
		['none', { contact: person }, 'Contacts', undefined, []],
		['exact', { contact: person }, 'Contacts', '7', []],
		['exact', { contact: person }, 'Contacts', undefined, ['ALREADY_KNOWN']],
		['exact', { contact: person }, 'Leads', undefined, ['ALREADY_KNOWN']],
		['exact', { lead: { ...person, company: null } }, 'Contacts', undefined, ['ALREADY_KNOWN']],
		['exact', { account }, 'Accounts', undefined, ['ALREADY_KNOWN']],
		['exact', { account }, 'Contacts', undefined, []],
		['exact', { contact: person, account }, 'Tasks', undefined, []],
		[undefined, {}, 'Contacts', '7', []],
	])('%s of %j for %s %s', (match, customer, module, recordId, expected) => {
		expect(codes(match, customer, module, recordId)).toEqual(expected);
	});
});

describe('what is read of a customer', () => {
	it.each([undefined, null, 'exact', 7, []])('is nothing of %j', (value) => {
		expect(readCustomer(value)).toBeUndefined();
	});

	it('leaves out what has another form than Find Customer gives', () => {
		const odd = { why: 7, contact: { id: 7 }, lead: 'Ada', candidates: [{ id: '1' }], deals: {} };
		expect(readCustomer(odd)).toEqual({
			...{ why: '', contact: null, lead: null, account: null },
			...{ candidates: [], deals: [], cases: [], owner: null },
		});
	});

	it('says who is likely, each with what tells them apart', () => {
		const found = readCustomer({ why: 'One contact has the name', contact: person, account });
		expect(found && recordsOf(found)).toMatchObject([
			{
				...person,
				module: 'Contacts',
				company: 'North',
				city: null,
				why: 'One contact has the name',
			},
		]);
	});

	it('knows names of what it found', () => {
		const deals = [{ id: '3', name: 'Fleet' }];
		const cases = [{ id: '4', subject: null }];
		const names = namesOf(readCustomer({ contact: person, deals, cases }));
		expect([...names]).toEqual([
			['7', 'Ada'],
			['3', 'Fleet'],
		]);
		expect(namesOf(undefined).size).toBe(0);
	});
});
