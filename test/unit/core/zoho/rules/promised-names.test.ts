import { expect, it } from 'vitest';
import { withOwnNames } from '../../../../../nodes/core/zoho/rules/promised-names';

const fields = ['Event_Title', 'Venue', 'Start_DateTime'].map((name) => ({ name }));

it('keeps a field that the organization has under a promised name', () => {
	const own = [...fields, { name: 'Location' }];
	const record = { Location: 'Shed', Venue: 'Yard' };
	expect(withOwnNames('Events', own, record)).toEqual(record);
});

it('leaves other modules and other names alone', () => {
	expect(withOwnNames('Leads', [], { Location: 'Leeds' })).toEqual({ Location: 'Leeds' });
	const hostile = { ['__proto__']: 1, constructor: 2, toString: 3 };
	expect(withOwnNames('Events', fields, hostile)).toEqual(hostile);
	expect(withOwnNames('constructor', [], { name: 'x' })).toEqual({ name: 'x' });
});

it('takes one value under both names', () => {
	const record = { Venue: { a: [1] }, Location: { a: [1] } };
	expect(withOwnNames('Events', fields, record)).toEqual({ Venue: { a: [1] } });
});
