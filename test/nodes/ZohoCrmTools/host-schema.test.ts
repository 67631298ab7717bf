import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { toHostSchema } from '../../../nodes/ZohoCrmTools/host-schema';

const require = createRequire(import.meta.url);
/** The zod of n8n itself, version 3. */
const lent = createRequire(require.resolve('n8n-core'))('zod') as NonNullable<
	Parameters<typeof toHostSchema>[1]
> & { ZodType: new () => unknown };

interface Parser {
	description?: string;
	safeParse(value: unknown): { success: boolean };
}

const text = { type: 'string', description: 'A text' };
const schema = {
	type: 'object',
	properties: {
		kind: { type: ['string', 'null'], enum: ['all', 'any', null] },
		value: { type: ['string', 'number', 'boolean', 'null'] },
		list: { anyOf: [{ type: 'array', items: text }, { type: 'null' }], description: 'A list' },
	},
	required: ['kind', 'value', 'list'],
	additionalProperties: false,
};
const built = toHostSchema(schema, lent) as Parser & { shape: Record<string, Parser> };

it('is one of n8n’s own, with its words', () => {
	expect(built).toBeInstanceOf(lent.ZodType);
	expect(built.shape['list']?.description).toBe('A list');
});

it.each([
	[{ kind: 'all', value: 'a', list: ['b'] }, true],
	[{ kind: null, value: null, list: null }, true],
	[{ kind: null, value: 5, list: [] }, true],
	[{ kind: 'some', value: 5, list: [] }, false],
	[{ kind: 'all', value: {}, list: [] }, false],
	[{ kind: 'all', value: 'a', list: [1] }, false],
	[{ kind: 'all', value: 'a', list: [], more: 1 }, false],
	[{ kind: 'all', value: 'a' }, false],
])('takes what the JSON Schema takes: %j', (value, fits) => {
	expect(built.safeParse(value).success).toBe(fits);
});
