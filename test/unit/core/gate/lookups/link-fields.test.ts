import { describe, expect, it } from 'vitest';
import { linkFields } from '../../../../../nodes/core/gate/lookups/link-fields';
import type { GateSettings } from '../../../../../nodes/core/gate/words/settings';
import type { Field } from '../../../../../nodes/core/zoho/words/field';
import { field, rulesOf } from '../sample-rules';

const lookup = (name: string, lookupModule: string, rest: Partial<Field> = {}) =>
	field(name, { kind: 'lookup', dataType: 'lookup', lookupModule, ...rest });
const anyModule = (name: string) =>
	field(name, { kind: 'multiModuleLookup', dataType: 'multi_module_lookup' });

const activity = [lookup('Who_Id', 'Contacts'), anyModule('What_Id')];
const all = { account: '1', case: '2', contact: '3', deal: '4', lead: '5' };

const ids = (module: string, fields: Field[], links: GateSettings['links']) =>
	Object.entries(linkFields(rulesOf(module, fields), links, 'create')).map(
		([name, value]) => `${name} ${JSON.stringify(value)}`,
	);
const at = (id: string, module: string) => `{"id":"${id}","module":{"api_name":"${module}"}}`;

describe('where a link goes', () => {
	it.each<[GateSettings['links'], string[]]>([
		[all, [`What_Id ${at('2', 'Cases')}`, `Who_Id ${at('3', 'Contacts')}`]],
		[
			{ account: '1', contact: '3', deal: '4' },
			[`What_Id ${at('4', 'Deals')}`, `Who_Id ${at('3', 'Contacts')}`],
		],
		[{ account: '1' }, [`What_Id ${at('1', 'Accounts')}`]],
		[{ lead: '5' }, [`What_Id ${at('5', 'Leads')}`]],
		[{ lead: '5', contact: '3' }, [`Who_Id ${at('3', 'Contacts')}`]],
		[{}, []],
	])('of a task: %j', (links, expected) => {
		expect(ids('Tasks', activity, links)).toEqual(expected);
	});

	it.each<[GateSettings['links'], string[]]>([
		[{ account: '1', contact: '3', deal: '4' }, [`What_Id ${at('4', 'Deals')}`]],
		[{ account: '1', contact: '3' }, [`Who_Id ${at('3', 'Contacts')}`]],
		[{ account: '1' }, [`What_Id ${at('1', 'Accounts')}`]],
		[{}, []],
	])('of a call, which takes one of both: %j', (links, expected) => {
		expect(ids('Calls', activity, links)).toEqual(expected);
	});

	it('of a note is what it is about before whom', () => {
		expect(ids('Notes', [anyModule('Parent_Id')], all)).toEqual([`Parent_Id ${at('2', 'Cases')}`]);
		expect(ids('Notes', [anyModule('Parent_Id')], { account: '1', contact: '3' })).toEqual([
			`Parent_Id ${at('3', 'Contacts')}`,
		]);
	});

	it('of a module with lookups of its own is the only one of the kind', () => {
		const one = [lookup('Customer', 'Accounts')];
		expect(ids('Fleet_Contracts', one, all)).toEqual([`Customer ${at('1', 'Accounts')}`]);
		const two = [...one, lookup('Supplier', 'Accounts')];
		expect(ids('Fleet_Contracts', two, all)).toEqual([]);
		const named = [...two, lookup('Account_Name', 'Accounts')];
		expect(ids('Fleet_Contracts', named, all)).toEqual([`Account_Name ${at('1', 'Accounts')}`]);
	});

	it('is no lookup of the module to itself, and none that cannot be written', () => {
		expect(ids('Contacts', [lookup('Reporting_To', 'Contacts')], all)).toEqual([]);
		const closed = lookup('Account_Name', 'Accounts', { creatable: false });
		expect(ids('Deals', [closed], all)).toEqual([]);
	});
});
