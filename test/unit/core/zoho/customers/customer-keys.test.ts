import { expect, it } from 'vitest';
import { customerKeys } from '../../../../../nodes/core/zoho/customers/customer-keys';
import type { CustomerQuestion } from '../../../../../nodes/core/zoho/customers/words';
import { readPhone } from '../../../../../nodes/runtime/addresses/phone-numbers';
import { readDomain } from '../../../../../nodes/runtime/addresses/web-domains';

const keys = (question: Partial<CustomerQuestion>, country?: string) =>
	customerKeys(
		{ emails: [], phones: [], domains: [], ...question },
		{ readPhone, readDomain, country },
	);

it.each<[Partial<CustomerQuestion>, Partial<CustomerQuestion>]>([
	[{ emails: ['Ada <ADA@north.example>'] }, { emails: ['ada@north.example'] }],
	[{ phones: ['+44 117 496 0122'] }, { phones: ['0117 496 0122'] }],
	[{ domains: ['https://www.north.example/x'] }, { domains: ['north.example'] }],
	[{ person: 'Åsa Lindqvist' }, { person: 'asa lindqvist' }],
])('%j may mean the same as %j', (one, other) => {
	expect(keys(one, 'GB')).toEqual(keys(other, 'GB'));
	expect(keys(one, 'GB')).toHaveLength(1);
});

it.each<Partial<CustomerQuestion>>([
	{},
	{ emails: ['nobody'] },
	{ phones: ['0117 496 0122'] },
	{ domains: ['no domain'] },
])('of %j nothing can be looked for', (question) => {
	expect(keys(question)).toEqual([]);
});
