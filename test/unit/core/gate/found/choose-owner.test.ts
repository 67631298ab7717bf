import { expect, it } from 'vitest';
import { chooseOwner, namesUsers } from '../../../../../nodes/core/gate/found/choose-owner';

const user = (id: string, email: string, status = 'active') => ({
	id,
	email,
	status,
	full_name: `User ${id}`,
});
const users = [
	user('11', 'ada@north.example'),
	user('12', 'Grace@North.example'),
	user('13', 'left@north.example', 'disabled'),
	user('14', 'twin@north.example'),
	user('15', 'twin@north.example'),
];

it.each<[string, string[], string | undefined]>([
	['an ID', ['12'], '12'],
	['an address in any case', ['GRACE@north.EXAMPLE'], '12'],
	['an address of a header', ['"Doe, Ada" <ada@north.example>'], '11'],
	['the only user among strangers', ['x@y.example; ada@north.example'], '11'],
	['the same user twice', ['ada@north.example, Ada <ADA@north.example>'], '11'],
	['the first source that decides', ['nobody@x.example', 'User 11', '', '12'], '12'],
	['nobody for a name', ['User 11', 'Ada'], undefined],
	['nobody who left', ['left@north.example', '13'], undefined],
	['nobody of two with one address', ['twin@north.example'], undefined],
	['nobody of two who are named', ['ada@north.example, grace@north.example'], undefined],
	[
		'nobody for an address behind an escaped quote',
		['"a\\", ada@north.example, \\"b" <x@y.example>'],
		undefined,
	],
	['nobody for an address in a remark', ['x@y.example (see, ada@north.example, there)'], undefined],
	[
		'nobody for an address behind a quote that nobody closes',
		['"The team <ada@north.example>'],
		undefined,
	],
	['nobody for an address in quotes', ['"ada@north.example" <x@y.example>'], undefined],
	['nobody for a part of an address', ['ada@north.example.evil.example', 'a@north'], undefined],
	['nobody without a source', [], undefined],
])('chooses %s', (_, sources, id) => {
	expect(chooseOwner(sources, users)?.id).toBe(id);
});

it('asks for users only where one could be named', () => {
	expect(namesUsers(['Ada Doe', ''])).toBe(false);
	expect(namesUsers(['Ada Doe', ' 12 '])).toBe(true);
	expect(namesUsers(['Ada <ada@north.example>'])).toBe(true);
});
