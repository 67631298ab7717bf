import { expect, it } from 'vitest';
import { withSought } from '../../../../../nodes/core/gate/found/sought-again';
import { readCustomer } from '../../../../../nodes/core/gate/found/read-customer';
import type { Plan } from '../../../../../nodes/core/zoho/words/plan';

const plan: Plan = {
	kind: 'zoho-crm.plan/1',
	module: 'Leads',
	action: 'create',
	values: { Last_Name: 'Okonjo' },
	rulesHash: 'hash',
};
const asked = {
	emails: ['ada@example.com'],
	phones: ['+31 20 555 0101'],
	person: 'Ada Okonjo',
	domains: [],
	country: 'NL',
};
const account = { id: '9', name: 'Okonjo Flowers', website: null };
const customer = (more: object = {}) => readCustomer({ why: 'x', asked, ...more });

it('tells of a new record of a customer whom to look for, and who was known', () => {
	expect(withSought(plan, customer({ account }), { match: 'exact' })).toEqual({
		...plan,
		sought: { ...asked, known: ['9'] },
	});
});

it('looks for the address alone where a person has decided', () => {
	expect(withSought(plan, customer(), {}).sought).toEqual({
		emails: asked.emails,
		phones: [],
		domains: [],
		country: 'NL',
		known: [],
	});
});

it.each<[string, Plan, ReturnType<typeof customer>]>([
	['an update', { ...plan, action: 'update', recordId: '1' }, customer()],
	['a record of another module', { ...plan, module: 'Deals' }, customer()],
	['a customer for whom nobody looked', plan, undefined],
	['an answer of an earlier version', plan, customer({ asked: undefined })],
	['an answer that somebody has changed', plan, customer({ asked: { emails: 'all' } })],
])('leaves %s as it is', (_, one, whom) => {
	expect(withSought(one, whom, { match: 'none' })).toBe(one);
});
