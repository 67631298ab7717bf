import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../../nodes/core/kernel/json';
import { checkValue } from '../../../../../nodes/core/zoho/rules/check-value';
import type { Field, FieldKind } from '../../../../../nodes/core/zoho/words/field';

const field = (kind: FieldKind, more: Partial<Field> = {}): Field => ({
	name: 'Some_Field',
	label: 'Some field',
	kind,
	dataType: kind,
	required: false,
	mandatory: false,
	creatable: true,
	updatable: true,
	values: [],
	unique: false,
	custom: false,
	...more,
});

const stages = {
	values: [
		{ display: 'Qualification', actual: 'Qualification' },
		{ display: 'Identify Decision Makers', actual: 'Id. Decision Makers' },
	],
};

type Case = [FieldKind, Partial<Field>, Json, Json];

describe('a value the field takes', () => {
	it.each<Case>([
		['text', { length: 5 }, 'ÄÖÜ€😀', 'ÄÖÜ€😀'],
		['phone', { length: 30 }, 4930123456, '4930123456'],
		['email', {}, ' ada@example.com ', 'ada@example.com'],
		['email', {}, 'jürgen@müller.de', 'jürgen@müller.de'],
		['email', {}, "o'brien+sales@mail.example.co.uk", "o'brien+sales@mail.example.co.uk"],
		['email', {}, '田中@例え.テスト', '田中@例え.テスト'],
		['email', {}, '_a.b@my-shop.example', '_a.b@my-shop.example'],
		[
			'email',
			{},
			`a@${'b'.repeat(229)}.${'c'.repeat(22)}`,
			`a@${'b'.repeat(229)}.${'c'.repeat(22)}`,
		],
		['website', {}, 'www.example.com', 'www.example.com'],
		['picklist', stages, 'identify decision makers', 'Id. Decision Makers'],
		['picklist', stages, 'Id. Decision Makers', 'Id. Decision Makers'],
		['picklist', stages, '-None-', null],
		['multiselect', stages, 'Qualification;Qualification', ['Qualification']],
		[
			'multiselect',
			stages,
			['QUALIFICATION', 'Identify Decision Makers'],
			['Qualification', 'Id. Decision Makers'],
		],
		['boolean', {}, 'TRUE', true],
		['boolean', {}, false, false],
		['integer', {}, '42', 42],
		['bigint', {}, '123456789012345678', '123456789012345678'],
		['decimal', { decimals: 2 }, '1200.50', 1200.5],
		['date', {}, '2026-11-21', '2026-11-21'],
		['date', {}, '2026-11-21T23:30:00.000-05:00', '2026-11-21'],
		['datetime', {}, '2026-11-21T14:00:00.123Z', '2026-11-21T14:00:00+00:00'],
		['datetime', {}, '2026-11-21 14:00+0530', '2026-11-21T14:00:00+05:30'],
		['lookup', {}, '5725767000000411001', { id: '5725767000000411001' }],
		[
			'lookup',
			{},
			{ id: '5725767000000411001', name: 'Example Ltd' },
			{ id: '5725767000000411001' },
		],
		['owner', {}, '5725767000000411001', { id: '5725767000000411001' }],
		[
			'multiModuleLookup',
			{},
			{ id: '7', module: { api_name: 'Leads', id: '1' } },
			{ id: '7', module: { api_name: 'Leads' } },
		],
		['tags', {}, 'hot, new', [{ name: 'hot' }, { name: 'new' }]],
		['tags', {}, ['hot', { name: 'new' }], [{ name: 'hot' }, { name: 'new' }]],
		['subform', {}, [{ Quantity: 2 }], [{ Quantity: 2 }]],
		['file', {}, 'abc', [{ File_Id__s: 'abc' }]],
		['other', {}, { RRULE: 'FREQ=DAILY' }, { RRULE: 'FREQ=DAILY' }],
	])('%s %j: %j travels as %j (#109, #146)', (kind, more, value, sent) => {
		expect(checkValue(field(kind, more), value)).toEqual({ ok: true, value: sent });
	});
});

describe('a value the field does not take', () => {
	it.each<[FieldKind, Partial<Field>, Json, string]>([
		['text', { length: 3 }, 'four', 'TOO_LONG'],
		['text', {}, true, 'WRONG_TYPE'],
		['text', {}, { a: 1 }, 'WRONG_TYPE'],
		['email', {}, 'ada at example.com', 'BAD_FORMAT'],
		['email', {}, 'ada@example', 'BAD_FORMAT'],
		['email', {}, '@example.com', 'BAD_FORMAT'],
		['email', {}, '.ada@example.com', 'BAD_FORMAT'],
		['email', {}, 'ada@b.c', 'BAD_FORMAT'],
		['email', {}, 'ada@-shop.example', 'BAD_FORMAT'],
		['email', {}, 'ada@shop-.example', 'BAD_FORMAT'],
		['email', {}, 'ada@shop..example', 'BAD_FORMAT'],
		['email', {}, `a@b.${'c'.repeat(23)}`, 'BAD_FORMAT'],
		['email', {}, `a@${'b'.repeat(234)}.${'c'.repeat(22)}`, 'BAD_FORMAT'],
		['email', {}, 'ada@example.com>', 'BAD_FORMAT'],
		['email', {}, 'a@example.com, b@example.com', 'BAD_FORMAT'],
		['phone', {}, 'by mail only', 'BAD_FORMAT'],
		['website', {}, 'see our site', 'BAD_FORMAT'],
		['picklist', stages, 'Won', 'NOT_IN_PICKLIST'],
		['picklist', stages, 5, 'WRONG_TYPE'],
		['multiselect', stages, ['Qualification', 'Won'], 'NOT_IN_PICKLIST'],
		['boolean', {}, 'yes', 'WRONG_TYPE'],
		['integer', {}, 1.5, 'WRONG_TYPE'],
		['integer', {}, 1_000_000_000, 'TOO_LONG'],
		['bigint', {}, 2 ** 60, 'WRONG_TYPE'],
		['decimal', {}, '1,200.50', 'WRONG_TYPE'],
		['decimal', { decimals: 2 }, 1.005, 'TOO_MANY_DECIMALS'],
		['decimal', { decimals: 2 }, 1e-7, 'TOO_MANY_DECIMALS'],
		['date', {}, '21.11.2026', 'BAD_FORMAT'],
		['date', {}, '2026-02-30', 'BAD_FORMAT'],
		['datetime', {}, '2026-11-21T14:00:00', 'BAD_FORMAT'],
		['datetime', {}, '2026-11-21T25:00:00Z', 'BAD_FORMAT'],
		['lookup', {}, 5725767000000411001, 'WRONG_TYPE'],
		['lookup', {}, 'Example Ltd', 'WRONG_TYPE'],
		['lookup', {}, { name: 'Example Ltd' }, 'WRONG_TYPE'],
		['multiModuleLookup', {}, 'Leads', 'WRONG_TYPE'],
		['tags', {}, 'x'.repeat(26), 'TOO_LONG'],
		['subform', {}, ['row'], 'WRONG_TYPE'],
	])('%s %j: %j is %s', (kind, more, value, code) => {
		const checked = checkValue(field(kind, more), value);
		expect(checked).toMatchObject({ ok: false, issue: { code, field: 'Some_Field', value } });
	});

	it('lists what would do in a picklist, as people see it', () => {
		expect(checkValue(field('picklist', stages), 'Won')).toMatchObject({
			issue: { allowed: ['Qualification', 'Identify Decision Makers'] },
		});
	});
});

const kinds: FieldKind[] = [
	'text',
	'email',
	'picklist',
	'multiselect',
	'boolean',
	'integer',
	'bigint',
	'decimal',
	'date',
	'datetime',
	'lookup',
	'tags',
	'subform',
	'file',
];

it('takes null and empty text as the wish to clear the field, whatever its kind', () => {
	for (const kind of kinds) {
		expect(checkValue(field(kind), null)).toEqual({ ok: true, value: null });
		expect(checkValue(field(kind), ' ')).toEqual({ ok: true, value: null });
	}
});

it('takes again, unchanged, whatever it gave', () => {
	fc.assert(
		fc.property(fc.constantFrom(...kinds), fc.jsonValue(), (kind, value) => {
			const known = field(kind, { ...stages, length: 50, decimals: 2 });
			const once = checkValue(known, value as Json);
			if (once.ok) expect(checkValue(known, once.value)).toEqual(once);
		}),
	);
});

it('keeps the instant of every date with time', () => {
	fc.assert(
		fc.property(
			fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
			(date) => {
				const checked = checkValue(field('datetime'), date.toISOString());
				const seconds = Math.floor(date.getTime() / 1_000) * 1_000;
				expect(checked.ok && Date.parse(String(checked.value))).toBe(seconds);
			},
		),
	);
});

describe('the edges of a value', () => {
	const taken = (kind: FieldKind, value: Json, more: Partial<Field> = {}) =>
		checkValue(field(kind, more), value);

	it.each<[FieldKind, Json, Json, Partial<Field>?]>([
		['text', 2 ** 53, '9007199254740992'],
		['text', ' x ', ' x '],
		['email', 'a@b.example', 'a@b.example', { length: 11 }],
		['website', ' www.example.com ', ' www.example.com '],
		['picklist', ' qualification ', 'Qualification', stages],
		['picklist', ' -None- ', null, stages],
		['integer', ' 42 ', 42],
		['integer', '+42', 42],
		['integer', -999_999_999, -999_999_999],
		['integer', 999, 999, { length: 3 }],
		['integer', 999_999_999, 999_999_999, { length: 20 }],
		['bigint', 42, '42'],
		['bigint', ' -42 ', '-42'],
		['decimal', 1.25, 1.25, { decimals: 2 }],
		['decimal', 1e21, 1e21, { decimals: 2 }],
		['decimal', 1.123456789, 1.123456789],
		['decimal', 5, 5, { decimals: 0 }],
		['boolean', ' false ', false],
		['date', ' 2026-11-21 ', '2026-11-21'],
		['date', '2026-11-21T23:30:00', '2026-11-21'],
		['date', '2026-11-21T23:30:00+0100', '2026-11-21'],
		['datetime', ' 2026-11-21T14:00z ', '2026-11-21T14:00:00+00:00'],
		['datetime', '2026-11-21T14:00:05-0530', '2026-11-21T14:00:05-05:30'],
		['multiModuleLookup', { id: '7', module: 'Leads' }, { id: '7', module: { api_name: 'Leads' } }],
		['multiModuleLookup', { id: '7', module: { id: '1' } }, { id: '7' }],
		['tags', ` ${'x'.repeat(25)} , ,`, [{ name: 'x'.repeat(25) }]],
		['tags', { name: 'hot' }, [{ name: 'hot' }]],
		['subform', { Quantity: 2 }, [{ Quantity: 2 }]],
		['file', [{ File_Id__s: 'a' }, 'b'], [{ File_Id__s: 'a' }, { File_Id__s: 'b' }]],
	])('%s takes %j as %j', (kind, value, sent, more) => {
		expect(taken(kind, value, more)).toEqual({ ok: true, value: sent });
	});

	it('a choice is what it is called by the API before what people see', () => {
		const values = [
			{ display: 'new', actual: 'b' },
			{ display: 'B', actual: 'new' },
			{ display: 'New', actual: 'c' },
		];
		expect(taken('picklist', 'new', { values })).toEqual({ ok: true, value: 'new' });
		expect(taken('picklist', 'New', { values })).toEqual({ ok: true, value: 'c' });
		expect(taken('picklist', 'NEW', { values })).toEqual({ ok: true, value: 'b' });
	});

	it.each<[FieldKind, Json, string, string, Partial<Field>?]>([
		['text', 2 ** 53 + 2, 'WRONG_TYPE', 'Give a text'],
		['text', [], 'WRONG_TYPE', 'Give a text'],
		['text', 'four', 'TOO_LONG', 'Use at most 3 characters', { length: 3 }],
		['email', 5, 'WRONG_TYPE', 'Give a text'],
		['email', 'a', 'BAD_FORMAT', 'Give one e-mail address, e.g. ada@example.com'],
		['phone', 'none', 'BAD_FORMAT', 'Give a phone number with digits'],
		['phone', true, 'WRONG_TYPE', 'Give a text'],
		['website', 'a b', 'BAD_FORMAT', 'Give one web address, without spaces'],
		['picklist', 5, 'WRONG_TYPE', 'Give a text', stages],
		['picklist', 'Won', 'NOT_IN_PICKLIST', 'Not in the picklist', stages],
		['multiselect', 5, 'WRONG_TYPE', 'Give a list of texts', stages],
		['multiselect', ['Won'], 'NOT_IN_PICKLIST', 'Not all are in the picklist', stages],
		['integer', 'x5', 'WRONG_TYPE', 'Give a whole number'],
		['integer', true, 'WRONG_TYPE', 'Give a whole number'],
		['integer', 1000, 'TOO_LONG', 'Use at most 3 digits', { length: 3 }],
		['integer', 1e9, 'TOO_LONG', 'Use at most 9 digits', { length: 20 }],
		['bigint', '5x', 'WRONG_TYPE', 'Give a whole number, as text when it is long'],
		['bigint', 'x5', 'WRONG_TYPE', 'Give a whole number, as text when it is long'],
		['bigint', '1'.repeat(19), 'TOO_LONG', 'Use at most 18 digits'],
		['decimal', 'x', 'WRONG_TYPE', 'Give a number such as 1200.5, without separators'],
		['decimal', 1.5, 'TOO_MANY_DECIMALS', 'Round to at most 0 decimal places', { decimals: 0 }],
		['boolean', 'no', 'WRONG_TYPE', 'Give true or false'],
		['boolean', 1, 'WRONG_TYPE', 'Give true or false'],
		['date', 5, 'WRONG_TYPE', 'Give a date as text, e.g. 2026-11-21'],
		['date', 'x2026-11-21T10:00', 'BAD_FORMAT', 'Give a date such as 2026-11-21'],
		['date', '2026-11-21T10:00Zx', 'BAD_FORMAT', 'Give a date such as 2026-11-21'],
		['datetime', 5, 'WRONG_TYPE', 'Give a date with time as text'],
		[
			'datetime',
			'x2026-11-21T10:00:00Z',
			'BAD_FORMAT',
			'Give a date with time and time zone, e.g. 2026-11-21T14:00:00+01:00',
		],
		[
			'datetime',
			'2026-11-21T10:00:00Zx',
			'BAD_FORMAT',
			'Give a date with time and time zone, e.g. 2026-11-21T14:00:00+01:00',
		],
		['lookup', 'x', 'WRONG_TYPE', 'Give the ID of the record as text, e.g. "5725767000000411001"'],
		['tags', [7], 'WRONG_TYPE', 'Give names of tags'],
		['tags', 'x'.repeat(26), 'TOO_LONG', 'Use at most 25 characters a tag'],
		[
			'subform',
			[{ Quantity: 2 }, 'x'],
			'WRONG_TYPE',
			'Give a list of rows, each an object of field names and values',
		],
		['file', [7], 'WRONG_TYPE', 'Give IDs of uploaded files'],
	])('%s does not take %j: %s, %s', (kind, value, code, reason, more) => {
		expect(taken(kind, value, more)).toMatchObject({
			ok: false,
			issue: { code, reason, field: 'Some_Field', label: 'Some field' },
		});
	});
});
