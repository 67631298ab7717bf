import { describe, expect, it } from 'vitest';
import { compareExpected } from '../../../sandbox/stage/compare-expected.ts';
import type { ExpectedRow } from '../../../sandbox/stage/expected-row.ts';
import type { SeenWrite } from '../../../sandbox/stage/seen-write.ts';

const row: ExpectedRow = {
	file: 'enquiry.eml',
	about: 'A shop asks for a price',
	outcome: 'written',
	label: 'New Enquiry',
	writes: [
		{
			module: 'Leads',
			operation: 'create',
			fields: { Last_Name: 'Moreau', City: { contains: 'lyon' }, Phone: null },
			tags: ['Email Triage'],
		},
	],
};

const lead: SeenWrite = {
	module: 'Leads',
	id: '5725767000000990001',
	operation: 'create',
	fields: { Last_Name: ' moreau', City: 'Lyon 3e' },
	tags: ['Email Triage'],
};

const reviewTask: SeenWrite = {
	module: 'Tasks',
	id: '5725767000000990002',
	operation: 'create',
	fields: { Subject: 'Review enquiry.eml' },
	tags: ['GPT Review'],
};

const verdictOf = (writes: SeenWrite[], more: Partial<ExpectedRow> = {}, label?: string) =>
	compareExpected({ ...row, ...more }, { writes, ...(label === undefined ? {} : { label }) });

describe('what became of an input', () => {
	it('is expected when the writes are the expected ones, in any case and trimmed', () => {
		expect(verdictOf([lead], {}, 'New Enquiry')).toEqual({ verdict: 'expected', reasons: [] });
	});

	it('is wrong when a value differs, and says which', () => {
		const { verdict, reasons } = verdictOf([{ ...lead, fields: { ...lead.fields, Phone: '1' } }]);
		expect(verdict).toBe('wrong');
		expect(reasons.join()).toContain('Phone is "1" instead of null');
	});

	it('is wrong when something was written that nobody expected, review or not', () => {
		const extra = { ...lead, id: '5725767000000990003', module: 'Cases' };
		expect(verdictOf([lead, extra]).verdict).toBe('wrong');
		expect(verdictOf([lead, extra, reviewTask]).verdict).toBe('wrong');
	});

	it('is wrong when a text says what it must not, review or not', () => {
		const writes = row.writes.map((write) => ({ ...write, without: ['Discount'] }));
		expect(verdictOf([lead], { writes }).verdict).toBe('expected');
		const said = { ...lead, fields: { ...lead.fields, Description: 'a discount of 40 %' } };
		const { verdict, reasons } = verdictOf([said, reviewTask], { writes });
		expect({ verdict, reasons }).toEqual({
			verdict: 'wrong',
			reasons: ["create in Leads speaks of 'Discount'"],
		});
	});

	it('is wrong when nothing was written and nobody was asked', () => {
		expect(verdictOf([]).verdict).toBe('wrong');
		expect(verdictOf([], { outcome: 'review', writes: [] }).verdict).toBe('wrong');
	});

	it('is in review when a person was asked instead', () => {
		expect(verdictOf([reviewTask]).verdict).toBe('review');
		expect(verdictOf([reviewTask], { outcome: 'nothing', writes: [] }).verdict).toBe('review');
	});

	it('is expected when a review was expected', () => {
		expect(verdictOf([reviewTask], { outcome: 'review', writes: [] }).verdict).toBe('expected');
	});

	it('is wrong when the label is another one', () => {
		expect(verdictOf([lead], {}, 'Support Case').verdict).toBe('wrong');
	});

	it('is wrong when the execution did not end well', () => {
		expect(compareExpected(row, { writes: [lead], failure: 'it stopped' })).toEqual({
			verdict: 'wrong',
			reasons: ['it stopped'],
		});
	});

	it('holds a note against the record that it belongs to', () => {
		const parent = { module: 'Deals', name: 'Night fleet' };
		const note = { ...lead, module: 'Notes', fields: {}, tags: [] };
		const expected: ExpectedRow = {
			...row,
			writes: [{ module: 'Notes', operation: 'create', parent }],
		};
		expect(compareExpected(expected, { writes: [{ ...note, parent }] }).verdict).toBe('expected');
		expect(compareExpected(expected, { writes: [note] }).verdict).toBe('wrong');
	});

	it('holds an update against the record that it changes', () => {
		const update = { ...lead, operation: 'update' as const, record: 'Northwind Ltd', tags: [] };
		const of = (record: string): ExpectedRow => ({
			...row,
			writes: [{ module: 'Leads', operation: 'update', record }],
		});
		expect(compareExpected(of('northwind ltd'), { writes: [update] }).verdict).toBe('expected');
		expect(compareExpected(of('Southwind Ltd'), { writes: [update] }).verdict).toBe('wrong');
	});

	it('takes one of several parts of a free text', () => {
		const free = { ...lead, fields: { Description: 'The china must not break' }, tags: [] };
		const of = (...contains: string[]): ExpectedRow => ({
			...row,
			writes: [{ module: 'Leads', operation: 'create', fields: { Description: { contains } } }],
		});
		expect(compareExpected(of('porcelain', 'china'), { writes: [free] }).verdict).toBe('expected');
		expect(compareExpected(of('porcelain'), { writes: [free] }).verdict).toBe('wrong');
	});
});
