import { expect, it } from 'vitest';
import { besideLink, linkValue } from '../../../../../nodes/core/gate/lookups/link-values';
import { field } from '../sample-rules';

const found = { kind: 'found', module: 'Deals', id: '7' } as const;

it('a link names the module where its field may point to several', () => {
	expect(linkValue(field('A', { kind: 'lookup' }), found)).toEqual({ id: '7' });
	expect(linkValue(field('A', { kind: 'multiModuleLookup' }), found)).toEqual({
		id: '7',
		module: { api_name: 'Deals' },
	});
});

it('beside What_Id stands its module, and nothing beside any other field', () => {
	expect(besideLink('What_Id', found)).toEqual({ $se_module: 'Deals' });
	expect(besideLink('Account_Name', found)).toEqual({});
	expect(besideLink('What_Id', { kind: 'none', module: 'Deals', names: [] })).toEqual({});
	expect(besideLink('What_Id', undefined)).toEqual({});
});
