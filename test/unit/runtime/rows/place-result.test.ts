import { describe, expect, it } from 'vitest';
import { CoreError } from '../../../../nodes/core/kernel/errors';
import { createParameterReader } from '../../../../nodes/runtime/parameters/read-parameters';
import {
	claimField,
	placeResult,
	readResultPlace,
	type ResultPlace,
} from '../../../../nodes/runtime/rows/place-result';

const place = (change: Partial<ResultPlace> = {}): ResultPlace => ({
	field: 'extraction',
	replace: false,
	only: false,
	...change,
});
const binary = { data: { data: 'aGk=', mimeType: 'text/plain' } };

describe('where a result goes', () => {
	it('is a field of its own beside all that the item carries, files included', () => {
		const item = { json: { id: 7, extraction2: 'mine' }, binary };
		expect(placeResult(item, place(), { status: 'ok' })).toEqual({
			json: { id: 7, extraction2: 'mine', extraction: { status: 'ok' } },
			binary,
		});
		expect(item.json).toEqual({ id: 7, extraction2: 'mine' });
	});

	it('is the same field without the rest, on demand', () => {
		const item = { json: { id: 7 }, binary };
		expect(placeResult(item, place({ only: true }), { status: 'ok' })).toEqual({
			json: { extraction: { status: 'ok' } },
		});
	});

	it.each<[string, object, ResultPlace, boolean]>([
		['a free field', { id: 7 }, place(), true],
		['a taken field', { extraction: 1 }, place(), false],
		['a field taken by null', { extraction: null }, place(), false],
		['a taken field to be replaced', { extraction: 1 }, place({ replace: true }), true],
		['a taken field of an item that is left out', { extraction: 1 }, place({ only: true }), true],
		['a name that every object has', {}, place({ field: 'constructor' }), true],
	])('is claimed beforehand: %s', (_, json, at, isFree) => {
		const claim = () => claimField({ json: { ...json } }, at);
		if (isFree) return expect(claim).not.toThrow();
		expect(claim).toThrow(CoreError);
		expect(claim).toThrow("already has a field 'extraction'");
	});
});

describe('the options', () => {
	const read = (options: Record<string, unknown>, asTool = false) =>
		readResultPlace(
			createParameterReader(
				{ getNodeParameter: (name, _, fallback) => options[name] ?? fallback },
				{ index: 0, asTool },
			),
			'gate',
		);

	it('are the operation’s own field, kept items and no replacing when none is set', () => {
		expect(read({})).toEqual({ field: 'gate', replace: false, only: false });
	});

	it('name the field without blanks around it', () => {
		expect(read({ 'options.resultField': ' verdict ' }).field).toBe('verdict');
		expect(read({ 'options.resultField': '  ' }).field).toBe('gate');
	});

	it('name no field that would be lost', () => {
		expect(() => read({ 'options.resultField': '__proto__' })).toThrow("'__proto__'");
	});

	it('give an agent the result alone, unless told otherwise', () => {
		expect(read({}, true).only).toBe(true);
		expect(read({ 'options.resultOnly': false }, true).only).toBe(false);
		expect(read({ 'options.resultOnly': true }).only).toBe(true);
	});
});
