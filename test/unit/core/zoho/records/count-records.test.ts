import { describe, expect, it } from 'vitest';
import { fakeWire, refused } from '../fake-wire';
import { thrown } from '../thrown';

const count = (number: number) => ({ status: 200, body: { count: number } });

describe('count', () => {
	it('of a module asks for all of its records in one call', async () => {
		const wire = fakeWire([count(1_234)]);
		expect(await wire.zoho.records.count('Leads')).toBe(1_234);
		expect(wire.requests).toMatchObject([
			{ method: 'GET', url: 'https://www.zohoapis.eu/crm/v8/Leads/actions/count' },
		]);
		expect(wire.requests[0]).not.toHaveProperty('query');
	});

	it.each([
		[{ criteria: '(City:equals:Rome)' }],
		[{ email: 'ada@example.com' }],
		[{ phone: '+49 30 1234' }],
		[{ word: 'Example' }],
	])('by %j asks for those that the search finds', async (by) => {
		const wire = fakeWire([count(0)]);
		expect(await wire.zoho.records.count('Leads', by)).toBe(0);
		expect(wire.requests[0]?.query).toEqual(by);
	});

	it.each([
		[{ word: 'x' }, 'WORD_TOO_SHORT'],
		[{ phone: '12' }, 'PHONE_TOO_SHORT'],
		[{ email: ' ' }, 'SEARCH_EMPTY'],
	])('refuses %j before a call is spent', async (by, code) => {
		const wire = fakeWire([]);
		expect((await thrown(() => wire.zoho.records.count('Leads', by))).code).toBe(code);
	});

	it('refuses a module name that is none: it becomes part of the address', async () => {
		const error = await thrown(() => fakeWire([]).zoho.records.count('../users'));
		expect(error.code).toBe('INVALID_MODULE_NAME');
	});

	it('asks again when an answer is lost, and says what Zoho refuses', async () => {
		const wire = fakeWire([{ lost: 'maybe' }, count(3)]);
		expect(await wire.zoho.records.count('Leads')).toBe(3);
		const refusing = fakeWire([{ status: 400, body: refused('INVALID_MODULE', {}) }]);
		const error = await thrown(() => refusing.zoho.records.count('Leeds'));
		expect(error.message).toContain("'Leeds'");
	});

	it.each([[undefined], [{}], [{ count: 'many' }]])(
		'takes no other answer for a number: %j',
		async (body) => {
			const wire = fakeWire([{ status: 200, body }]);
			const error = await thrown(() => wire.zoho.records.count('Leads'));
			expect(error.code).toBe('ANSWER_NOT_UNDERSTOOD');
		},
	);
});
