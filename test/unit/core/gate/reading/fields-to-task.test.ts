import { describe, expect, it } from 'vitest';
import {
	isForTexts,
	moduleToTaskFields,
	rulesToTaskFields,
} from '../../../../../nodes/core/gate/reading/fields-to-task';
import { field as ofZoho, leads, rulesOf } from '../sample-rules';

const field = (name: string, kind: string, more = {}) => ({
	name,
	label: `${name} label`,
	kind,
	creatable: true,
	updatable: true,
	required: true,
	values: [],
	...more,
});
const rules = (...fields: unknown[]) => ({ kind: 'zoho-crm.rules/1', module: 'Leads', fields });
const picklist = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ display: `Value ${index}`, actual: `v${index}` }));

describe('rulesToTaskFields', () => {
	it.each([
		['text', 'text'],
		['textarea', 'text'],
		['phone', 'text'],
		['website', 'text'],
		['bigint', 'text'],
		['lookup', 'text'],
		['email', 'email'],
		['boolean', 'boolean'],
		['integer', 'integer'],
		['decimal', 'number'],
		['date', 'date'],
		['datetime', 'datetime'],
	])('asks for a %s as %s', (kind, type) => {
		expect(rulesToTaskFields(rules(field('a', kind)))).toMatchObject([
			{ name: 'a', label: 'a label', type },
		]);
	});

	it.each(['owner', 'multiModuleLookup', 'tags', 'subform', 'file', 'other'])(
		'leaves out %s fields',
		(kind) => {
			expect(rulesToTaskFields(rules(field('a', kind), field('b', 'text')))).toHaveLength(1);
		},
	);

	it('leaves out what cannot be written', () => {
		const fixed = field('a', 'text', { creatable: false, updatable: false });
		expect(rulesToTaskFields(rules(fixed))).toEqual([]);
		expect(rulesToTaskFields(rules(field('b', 'text', { creatable: false })))).toHaveLength(1);
	});

	it('offers a picklist as people see it, and a long one as free text', () => {
		const [short] = rulesToTaskFields(rules(field('a', 'picklist', { values: picklist(250) })));
		expect(short).toMatchObject({ type: 'choice' });
		expect(short?.choices[0]).toBe('Value 0');
		const [long] = rulesToTaskFields(rules(field('a', 'picklist', { values: picklist(251) })));
		expect(long).toMatchObject({ type: 'text', choices: [] });
		const [several] = rulesToTaskFields(rules(field('a', 'multiselect', { values: picklist(2) })));
		expect(several).toMatchObject({ type: 'choices', choices: ['Value 0', 'Value 1'] });
	});

	it('narrows to the fields named, and says which one is not there', () => {
		const two = rules(field('a', 'text'), field('b', 'text'), field('c', 'owner'));
		expect(rulesToTaskFields(two, ['b']).map(({ name }) => name)).toEqual(['b']);
		expect(() => rulesToTaskFields(two, ['c'])).toThrow("no field 'c'");
	});

	it.each([undefined, 'text', {}, { kind: 'zoho-crm.plan/1', fields: [] }])(
		'refuses %j',
		(value) => {
			expect(() => rulesToTaskFields(value)).toThrow("'Write Rules'");
		},
	);

	it('gives each field as the task wants it, required by nobody', () => {
		const given = rules(field('Account', 'lookup'), field('Note', 'textarea', { label: null }));
		const more = { choices: [], required: false, type: 'text' };
		expect(rulesToTaskFields(given)).toEqual([
			{
				name: 'Account',
				label: 'Account label',
				description: 'The name as written in the document',
				...more,
				kind: 'copied',
			},
			{ name: 'Note', label: 'Note', description: '', ...more, kind: 'written' },
		]);
	});

	it('leaves out of a list what is no choice, and says each choice once', () => {
		const displays = ['-None-', '', 'Hot', 'Cold', 'Hot', 7];
		const values = [...displays.map((display) => ({ display })), 'Warm', null];
		const [one] = rulesToTaskFields(rules(field('a', 'picklist', { values })));
		expect(one?.choices).toEqual(['Hot', 'Cold']);
	});

	it.each([[{ values: 'none' }], [{ values: [{ display: '-None-' }] }]])(
		'asks for a list without choices as free text: %j',
		(more) => {
			const [one] = rulesToTaskFields(rules(field('a', 'picklist', more)));
			expect(one).toMatchObject({ type: 'text', choices: [] });
		},
	);

	it('passes over what is no field, and keeps one that an update may set', () => {
		const odd = [null, 'text', { name: 7, kind: 'text' }, { name: 'a' }, { kind: 'text' }];
		expect(rulesToTaskFields(rules(...odd))).toEqual([]);
		const updatable = field('b', 'text', { creatable: false, updatable: true });
		expect(rulesToTaskFields(rules(updatable)).map(({ name }) => name)).toEqual(['b']);
	});
});

describe('moduleToTaskFields', () => {
	const names = (chosen: string[], addRequired: boolean) =>
		moduleToTaskFields(leads, { names: chosen, addRequired }).map(({ name }) => name);

	it('gives what a new record must have and what was chosen, in the module’s order', () => {
		expect(names([], true)).toEqual(['Last_Name', 'Company']);
		expect(names(['Email'], true)).toEqual(['Last_Name', 'Company', 'Email']);
		expect(names(['Lead_Source', 'Last_Name'], true)).toEqual([
			'Last_Name',
			'Company',
			'Lead_Source',
		]);
		expect(names(['Email'], false)).toEqual(['Email']);
	});

	it('counts among the required only what a new record takes and a text can fill', () => {
		const rules = rulesOf('Deals', [
			ofZoho('Name', { required: true }),
			ofZoho('Number', { required: true, creatable: false }),
			ofZoho('Owner', { required: true, kind: 'owner' }),
		]);
		const fields = moduleToTaskFields(rules, { names: [], addRequired: true });
		expect(fields.map(({ name }) => name)).toEqual(['Name']);
		expect(fields[0]?.required).toBe(false);
	});

	it.each([
		[['Nonsense'], true, "the module Leads has no field 'Nonsense' that a text could fill"],
		[['Owner'], true, "no field 'Owner'"],
		[['Created_Time'], true, "no field 'Created_Time'"],
		[[], false, 'it names no field'],
	])('refuses %j', (chosen, addRequired, words) => {
		expect(() => names(chosen, addRequired)).toThrow(words);
	});

	it('says that a module requires nothing a text could fill', () => {
		const rules = rulesOf('Things', [ofZoho('Name')]);
		expect(() => moduleToTaskFields(rules, { names: [], addRequired: true })).toThrow(
			'the module Things requires none that a text could fill',
		);
	});

	it('offers for choosing what it can look for', () => {
		const offered = leads.fields.filter(isForTexts).map(({ name }) => name);
		expect(offered).toEqual(['Last_Name', 'Company', 'Email', 'Lead_Source']);
	});
});
