import { describe, expect, it } from 'vitest';
import { moduleOf, onTwin } from './on-twin';

const { twin, run, calls } = onTwin();
const count = { resource: 'record', operation: 'count', module: moduleOf('Leads') };
const goOn = { onError: 'continueRegularOutput' as const };

describe('Record > Count', () => {
	it('counts all records of a module in one call', async () => {
		const { items, error } = await run(count);
		expect(error).toBeUndefined();
		expect(items).toEqual([{ count: twin().records('Leads').length, module: 'Leads' }]);
		expect(calls('GET', /count/)).toHaveLength(1);
		expect(twin().creditsUsed()).toBe(1);
	});

	it.each([
		[{ searchBy: 'criteria', criteria: '(Company:equals:Achterberg Wijnhandel)' }],
		[{ searchBy: 'email', email: 'rosalind@achterberg-wijn.example' }],
		[{ searchBy: 'word', word: 'Achterberg' }],
		[
			{
				searchBy: 'conditions',
				conditions: {
					condition: [{ field: 'Last_Name', operator: 'starts_with', value: 'Acht' }],
				},
			},
		],
	])('counts what Search finds by the same %j', async (by) => {
		const { items, error } = await run({ ...count, ...by });
		expect(error).toBeUndefined();
		expect(items).toEqual([{ count: 1, module: 'Leads' }]);
		const search = await run({ ...count, ...by, operation: 'search' });
		expect(search.items).toHaveLength(1);
	});

	it('says 0 when there is none', async () => {
		const { items } = await run({ ...count, searchBy: 'word', word: 'zeppelin' });
		expect(items).toEqual([{ count: 0, module: 'Leads' }]);
	});

	it('counts for each item what the item asks for', async () => {
		const { outputs } = await run(
			{
				...count,
				module: moduleOf('={{ $json.module }}'),
				searchBy: 'word',
				word: '={{ $json.word }}',
			},
			{
				input: [
					{ module: 'Leads', word: 'Achterberg' },
					{ module: 'Leads', word: 'a' },
					{ module: 'Leeds', word: 'Achterberg' },
					{ module: 'Contacts', word: 'zeppelin' },
				],
				settings: goOn,
			},
		);
		expect(outputs[0]).toMatchObject([
			{ json: { count: 1, module: 'Leads' } },
			{ json: { error: expect.stringContaining("'Word'") } },
			{ json: { error: expect.stringContaining("'Leeds'") } },
			{ json: { count: 0, module: 'Contacts' } },
		]);
		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 2, 3].map((item) => ({ item })),
		);
	});

	it('names a field of a condition that the module does not have', async () => {
		const { error } = await run({
			...count,
			searchBy: 'conditions',
			conditions: { condition: [{ field: 'Last_Nmae', operator: 'equals', value: 'x' }] },
		});
		expect(error?.message).toBe("Module 'Leads' has no field 'Last_Nmae'");
		expect(calls('GET', /count/)).toEqual([]);
	});
});
