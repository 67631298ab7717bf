import { describe, expect, it } from 'vitest';
import { readRules } from '../../../../../nodes/core/gate/reading/read-rules';
import { leads } from '../sample-rules';

describe('readRules', () => {
	it('reads the rules item back after a trip through JSON', () => {
		expect(readRules(JSON.parse(JSON.stringify(leads)))).toEqual(leads);
	});

	it('says where an item does not fit', () => {
		const broken = { ...leads, fields: [{ ...leads.fields[0], kind: 'color' }] };
		expect(() => readRules(broken)).toThrow("'fields.0.kind' does not fit");
		expect(() => readRules(undefined)).toThrow("'the whole' does not fit");
	});
});
