import { expect, it } from 'vitest';
import type { JsonObject } from '../../../../../nodes/core/kernel/json';
import { readFields } from '../../../../../nodes/core/zoho/modules/read-fields';
import { hasMatchValue, noUpsert } from '../../../../../nodes/core/zoho/writing/upsert-matching';
import { leadFields } from '../fake-wire';

const fields = readFields(leadFields, []);

it.each<[string, string[], JsonObject, boolean]>([
	['its record ID', [], { id: '7' }, true],
	['the field Zoho matches by', [], { Account_Name: 'Example Ltd' }, true],
	['a unique field', ['Company'], { Email: 'ada@example.com' }, true],
	['a field that was chosen', ['Company'], { Company: 'Example Ltd' }, true],
	['one of several', ['Company', 'City'], { Company: null, City: 'Rome' }, true],
	['a chosen field alone, not by Zoho’s own', ['Company'], { Account_Name: 'Example' }, false],
	['a field with a value', ['Company'], { Company: '  ', Last_Name: 'Ada' }, false],
	['any field at all', [], {}, false],
])('an upsert finds its record again by %s', (_, matchingFields, row, found) => {
	expect(hasMatchValue(row, { module: 'Accounts', matchingFields, fields })).toBe(found);
});

it('activities have no upsert', () => {
	expect([...noUpsert]).toEqual(['Tasks', 'Events', 'Calls']);
});
