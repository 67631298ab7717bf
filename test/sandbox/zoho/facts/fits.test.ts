import { describe, expect, it } from 'vitest';
import { misfits } from '../../../../sandbox/zoho/facts/fits.ts';
import type { Shape } from '../../../../sandbox/zoho/facts/shape.ts';
import type { Json } from '../../../../sandbox/zoho/json.ts';

const shapes: Record<string, Shape> = { person: { id: 'string', 'name?': 'string|null' } };
const said = (value: Json, shape: Shape) =>
	misfits(value, shape, shapes).map(({ path, problem }) => `${path}: ${problem}`);

describe('holding a value against a shape', () => {
	it.each<[Json, Shape]>([
		['a', 'string'],
		[null, 'string|null'],
		[1, 'integer'],
		[1.5, 'number'],
		[{ anything: [1] }, 'any'],
		['b', { '=': ['a', 'b'] }],
		[[{ id: '1' }, { id: '2', name: null }], ['#person']],
		[
			{ id: '1', more: 1 },
			{ id: 'string', '...': 'any' },
		],
		[{ id: '1' }, { '|': ['null', '#person'] }],
	])('lets %j pass as %j', (value, shape) => {
		expect(said(value, shape)).toEqual([]);
	});

	it.each<[Json, Shape, string[]]>([
		[1, 'string', [': is no string']],
		[1.5, 'integer', [': is no integer']],
		['c', { '=': ['a', 'b'] }, [': is "c", none of its values']],
		[{}, '#person', ['id: is missing']],
		[{ id: '1', zip: 'x' }, '#person', ['zip: is not in the papers']],
		[{ id: null }, '#person', ['id: is no string']],
		['x', ['#person'], [': is no list']],
		['x', '#nobody', [': #nobody is unknown']],
	])('tells what is wrong with %j as %j', (value, shape, problems) => {
		expect(said(value, shape)).toEqual(problems);
	});

	it('tells the same of many rows once', () => {
		expect(said([{}, {}, { id: 1 }], ['#person'])).toEqual([
			'[].id: is missing',
			'[].id: is no string',
		]);
	});

	it('compares an error with the shape of its own code', () => {
		const refusals: Shape = {
			'|': [
				{ code: { '=': ['A'] }, details: { api_name: 'string', json_path: 'string' } },
				{ code: { '=': ['B'] }, details: {} },
			],
		};
		expect(said({ code: 'A', details: {} }, refusals)).toEqual([
			'details.api_name: is missing',
			'details.json_path: is missing',
		]);
	});
});
