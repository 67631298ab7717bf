import { expect, expectTypeOf, it } from 'vitest';
import { bind } from '../../../../nodes/core/kernel/bind';

interface Deps {
	base: string;
}

const methods = {
	get: ({ base }: Deps, id: string, fields: string[] = []) => [base, id, ...fields].join('/'),
	fail: async (_: Deps) => Promise.reject(new Error('refused')),
};

it('gives every method what they all work with, under the same name', () => {
	const bound = bind({ base: '/crm' }, methods);
	expect(Object.keys(bound)).toEqual(['get', 'fail']);
	expect(bound.get('7')).toBe('/crm/7');
	expect(bound.get('7', ['a', 'b'])).toBe('/crm/7/a/b');
});

it('leaves a failure as it is', async () => {
	await expect(bind({ base: '' }, methods).fail()).rejects.toThrow('refused');
});

it('keeps the types of the other arguments and of the result', () => {
	const bound = bind({ base: '' }, methods);
	expectTypeOf(bound.get).toEqualTypeOf<(id: string, fields?: string[]) => string>();
});
