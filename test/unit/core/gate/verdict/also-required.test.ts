import { expect, it } from 'vitest';
import {
	readAlternatives,
	unmetWants,
	wanting,
} from '../../../../../nodes/core/gate/verdict/also-required';
import type { Json } from '../../../../../nodes/core/kernel/json';

it.each([
	['Last_Name', ['Last_Name']],
	[' Phone | Mobile ', ['Phone', 'Mobile']],
	['|Phone||', ['Phone']],
	[' ', []],
])('%j names %j', (text, names) => {
	expect(readAlternatives(text)).toEqual(names);
});

it.each<[string[], Json, boolean]>([
	[['Phone'], '123', false],
	[['Phone'], 0, false],
	[['Phone'], false, false],
	[['Phone'], '', true],
	[['Phone'], null, true],
	[['Mobile'], '123', true],
	[['Mobile', 'Phone'], '123', false],
	[[], '123', false],
])('%j with the phone %j is unmet: %j', (names, value, unmet) => {
	const passed = [
		{ field: 'Phone', label: 'Phone', value, source: 'gpt' as const, evidence: null },
	];
	expect(unmetWants([names], passed)).toEqual(unmet ? [names] : []);
});

it('a want is told by its one name, or by all of them', () => {
	expect(wanting(['Phone'])).toEqual({
		code: 'REQUIRED',
		reason: "The parameter 'Also Required' asks for this field",
	});
	expect(wanting(['Phone', 'Mobile'])).toEqual({
		code: 'REQUIRED',
		reason: "The parameter 'Also Required' asks for at least one of Phone, Mobile",
	});
});
