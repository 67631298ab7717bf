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
	[{ person: 'Jürgen Groß' }, { person: 'Juergen Gross' }],
	[{ company: 'Larkspur Ltd' }, { company: 'LARKSPUR Limited' }],
	[{ company: 'Larkspur Ltd' }, { company: 'larkspur.' }],
	[{ company: 'Müller Rad GmbH' }, { company: 'Mueller Rad' }],
	[{ company: 'Larkspur & Sons' }, { company: 'The Larkspur and Sons' }],
])('%j may mean the same as %j', (one, other) => {
	const [own, others] = [keys(one, 'GB'), keys(other, 'GB')];
	expect(own.filter((key) => others.includes(key))).not.toEqual([]);
});

it.each<[Partial<CustomerQuestion>, Partial<CustomerQuestion>]>([
	[{ company: 'Larkspur' }, { company: 'Larkfield' }],
	[{ company: 'Larkspur' }, { person: 'Larkspur' }],
	[{ person: 'Kim Lee' }, { person: 'Kim Leigh' }],
])('%j does not mean the same as %j', (one, other) => {
	const others = keys(other);
	expect(keys(one).filter((key) => others.includes(key))).toEqual([]);
});

it.each<Partial<CustomerQuestion>>([
	{},
	{ emails: ['nobody'] },
	{ phones: ['0117 496 0122'] },
	{ domains: ['no domain'] },
	{ person: ' ', company: 'Ltd' },
])('of %j nothing can be looked for', (question) => {
	expect(keys(question)).toEqual([]);
});
