import { expect, it } from 'vitest';
import { typedValue } from '../../../../../nodes/core/gate/answers/typed-value';
import { field } from '../sample-rules';

const amount = field('Amount', { kind: 'decimal', decimals: 2 });
const when = field('Start', { kind: 'datetime' });
const source = field('Source', {
	kind: 'picklist',
	values: [{ display: 'Web', actual: 'web_site' }],
});

it.each([
	['1200', '1200'],
	['1,200.50', '1200.5'],
	['1.200,50', '1200.5'],
	['18 200,5', '18200.5'],
	['18’200.50', '18200.5'],
	['-12,5', '-12.5'],
	['1.200.000', '1200000'],
	['12345678901234567890', '12345678901234567890'],
	['about 12', 'about 12'],
	['12 EUR', '12 EUR'],
	['1,2,3', '1,2,3'],
	['', ''],
])('reads the number %j as %j', (typed, value) => {
	expect(typedValue(typed, null, amount)).toEqual({ value });
});

it.each(['1.200', '1,200', '-1.200'])('asks again for %j, which has two readings', (typed) => {
	const { value, unclear } = typedValue(typed, null, amount);
	expect(value).toBe(typed);
	expect(unclear).toMatch(/^Say -?1200 or -?1\.20: /);
});

it.each([
	['2026-11-21 14:00', '2026-11-21T14:00+01:00'],
	['2026-11-21 9:30', '2026-11-21T09:30+01:00'],
	['2026-11-21 14:00:05 -05:00', '2026-11-21T14:00:05-05:00'],
	['2026-11-21T14:00Z', '2026-11-21T14:00Z'],
	['tomorrow', 'tomorrow'],
])('reads the time %j as %j, at the offset that was proposed', (typed, value) => {
	expect(typedValue(typed, '2026-11-20T10:00:00+01:00', when)).toEqual({ value });
});

it('knows no offset that nobody named', () => {
	expect(typedValue('2026-11-21 14:00', null, when)).toEqual({ value: '2026-11-21T14:00' });
});

it('takes what people see for what the API takes', () => {
	expect(typedValue('Web', null, source)).toEqual({ value: 'web_site' });
	expect(typedValue(['Web', 'Pigeon'], null, source)).toEqual({ value: ['web_site', 'Pigeon'] });
	expect(typedValue('Yes', null, field('Sure', { kind: 'boolean' }))).toEqual({ value: true });
	expect(typedValue('No', null, field('Sure', { kind: 'boolean' }))).toEqual({ value: false });
	expect(typedValue('Perhaps', null, field('Sure', { kind: 'boolean' }))).toEqual({
		value: 'Perhaps',
	});
});
