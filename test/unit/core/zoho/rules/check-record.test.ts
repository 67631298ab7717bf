import { expect, it } from 'vitest';
import { checkRecord } from '../../../../../nodes/core/zoho/rules/check-record';
import { readFields } from '../../../../../nodes/core/zoho/modules/read-fields';
import { leadFields, leadLayouts } from '../fake-wire';

const rules = { fields: readFields(leadFields, leadLayouts) };
const codes = (checked: ReturnType<typeof checkRecord>) =>
	checked.issues.map((issue) => [issue.field, issue.code]);

it('gives the values in the shape the API takes, and nothing else', () => {
	const record = {
		Last_Name: 'A',
		Company: 'B',
		Lead_Status: 'not a fit',
		$append_values: {},
		Tag: [],
	};
	expect(checkRecord(rules, record, { action: 'create' })).toEqual({
		values: { ...record, Lead_Status: 'Not Qualified' },
		issues: [],
	});
});

it('asks for all required fields on a create and an upsert, for none left out of an update (#91, #92)', () => {
	const all = [
		['Last_Name', 'REQUIRED'],
		['Company', 'REQUIRED'],
	];
	expect(codes(checkRecord(rules, {}, { action: 'create' }))).toEqual(all);
	expect(codes(checkRecord(rules, {}, { action: 'upsert' }))).toEqual(all);
	expect(codes(checkRecord(rules, { id: '1' }, { action: 'update' }))).toEqual([]);
	expect(codes(checkRecord(rules, {}, { action: 'upsert', mayExist: true }))).toEqual([]);
});

it('does not let an update clear a required field', () => {
	expect(codes(checkRecord(rules, { id: '1', Company: '' }, { action: 'update' }))).toEqual([
		['Company', 'REQUIRED'],
	]);
});

it('says of a bad required value what is wrong with it, and not that it is missing', () => {
	const record = { Last_Name: 'x'.repeat(99), Company: 'B' };
	expect(codes(checkRecord(rules, record, { action: 'create' }))).toEqual([
		['Last_Name', 'TOO_LONG'],
	]);
});

it('finds unknown fields with the nearest names, by API name and by label', () => {
	const { issues } = checkRecord(
		rules,
		{
			LastName: 'A',
			'lead status': 'B',
			Zzzzzzzz: 1,
		},
		{ action: 'update' },
	);
	expect(issues.map((issue) => [issue.code, issue.allowed])).toEqual([
		['UNKNOWN_FIELD', ['Last_Name']],
		['UNKNOWN_FIELD', ['Lead_Status']],
		['UNKNOWN_FIELD', undefined],
	]);
});

it('does not mistake names of every object for fields', () => {
	const record = JSON.parse('{"constructor": 1, "__proto__": 2}') as Record<string, number>;
	expect(codes(checkRecord(rules, record, { action: 'update' }))).toEqual([
		['constructor', 'UNKNOWN_FIELD'],
		['__proto__', 'UNKNOWN_FIELD'],
	]);
});

it.each([
	['Zzzzzzzz', 'The module has no field of this name'],
	['Created_Time', 'Zoho CRM fills this field itself'],
])('says why %s may not be written', (name, reason) => {
	const { issues } = checkRecord(rules, { [name]: 'x' }, { action: 'update' });
	expect(issues).toMatchObject([{ field: name, reason, value: 'x' }]);
});

it('says that a field is required, with nothing as its value', () => {
	const { issues } = checkRecord(rules, { Company: ' ' }, { action: 'update' });
	const { label } = rules.fields.find(({ name }) => name === 'Company') ?? {};
	const reason = 'The field is required';
	expect(issues).toEqual([{ field: 'Company', label, code: 'REQUIRED', reason, value: null }]);
});

it.each([
	['create', { creatable: true, updatable: false }, true],
	['create', { creatable: false, updatable: true }, false],
	['upsert', { creatable: false, updatable: true }, false],
	['update', { creatable: false, updatable: true }, true],
	['update', { creatable: true, updatable: false }, false],
] as const)('a field may be written by %s with %j: %j', (action, rights, writable) => {
	const fields = rules.fields.map((field) => ({ ...field, ...rights, required: false }));
	const { issues } = checkRecord({ fields }, { Company: 'x' }, { action });
	expect(issues.map(({ code }) => code)).toEqual(writable ? [] : ['READ_ONLY']);
});

it('looks for what is meant by the first unknown names alone: a row with hundreds has no slips', () => {
	const row = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`Last_Nam${at}`, 'x']));
	const { issues } = checkRecord(rules, row, { action: 'update' });
	expect(issues).toHaveLength(300);
	const suggested = issues.map(({ allowed }) => allowed !== undefined);
	expect(suggested).toEqual(Array.from({ length: 300 }, (_, at) => at < 20));
});
