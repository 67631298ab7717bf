import { expect, it } from 'vitest';
import type { SearchBy } from '../../../../../nodes/core/zoho/records/search-by';
import { fakeWire } from '../fake-wire';
import { thrown } from '../thrown';

it.each<[SearchBy, string[], Record<string, string>]>([
	[{ word: ' ab ' }, [], { word: 'ab' }],
	[{ phone: ' 123 ' }, [], { phone: '123' }],
	[{ email: ' a@b ', parts: true }, ['id'], { email: 'a@b', fields: 'id' }],
	[{ criteria: ' (A:equals:b) ' }, ['id'], { criteria: '(A:equals:b)', fields: 'id' }],
])('%j for the fields %j is asked for as %j', async (by, fields, query) => {
	const wire = fakeWire([{ status: 204 }]);
	await wire.zoho.records.search({ module: 'Leads', by, fields, limit: 5 });
	expect(wire.requests[0]?.query).toEqual({ ...query, per_page: '5' });
});

it.each<[SearchBy, string, object]>([
	[{ word: ' x ' }, 'WORD_TOO_SHORT', { limit: 2 }],
	[{ word: '😀' }, 'WORD_TOO_SHORT', { limit: 2 }],
	[{ phone: ' 12 ' }, 'PHONE_TOO_SHORT', { limit: 3 }],
	[{ email: ' ' }, 'SEARCH_EMPTY', { parameter: 'Email' }],
	[{ criteria: ' ' }, 'SEARCH_EMPTY', { parameter: 'Criteria' }],
])('%j is refused as %s', async (by, code, details) => {
	const work = () => fakeWire([]).zoho.records.search({ module: 'Leads', by, fields: [] });
	const error = await thrown(work);
	expect(error.code).toBe(code);
	expect(error.details).toEqual(details);
});

it('more fields than Zoho gives are refused', async () => {
	const fields = Array.from({ length: 51 }, (_, n) => `F${n}`);
	const by = { word: 'ab' };
	const work = () => fakeWire([]).zoho.records.search({ module: 'Leads', by, fields });
	expect((await thrown(work)).code).toBe('TOO_MANY_FIELDS');
});
