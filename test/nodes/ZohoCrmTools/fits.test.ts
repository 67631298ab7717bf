import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fits } from '../../../nodes/core/tools/query/fits';
import type { Test, Where } from '../../../nodes/core/tools/query/query';
import { writeCoql } from '../../../nodes/core/tools/query/write-coql';
import type { JsonObject } from '../../../nodes/core/kernel/json';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin';
import { zohoOf } from '../../support/tools/kit-on-twin';

let twin: Twin;
beforeAll(async () => {
	twin = await createTwin();
});
afterAll(() => twin.close());

const text = fc.constantFrom('Needs Analysis', 'needs analysis', 'Closed Won', 'Web Research');
const owner = fc.constantFrom('5725767000000100001', '5725767000000100003');
const test: fc.Arbitrary<Test> = fc.oneof(
	fc.record({
		field: fc.constantFrom('Stage', 'Lead_Source', 'Next_Step'),
		operator: fc.constantFrom('=' as const, '!=' as const),
		values: fc.tuple(text),
	}),
	fc.record({
		field: fc.constantFrom('Stage', 'Lead_Source'),
		operator: fc.constantFrom('in' as const, 'not in' as const),
		values: fc.array(text, { minLength: 1, maxLength: 2 }),
	}),
	fc.record({
		field: fc.constant('Deal_Name'),
		operator: fc.constant('like' as const),
		values: fc.constantFrom(['%fleet%'], ['Oak%'], ['%BIKES']),
	}),
	fc.record({
		field: fc.constant('Deal_Name'),
		operator: fc.constant('not like' as const),
		values: fc.constant(['%fleet%']),
	}),
	fc.record({
		field: fc.constant('Amount'),
		operator: fc.constantFrom('>' as const, '<=' as const, '=' as const),
		values: fc.constantFrom([72_000], [40_000]),
	}),
	fc.record({
		field: fc.constant('Closing_Date'),
		operator: fc.constantFrom('between' as const, 'not between' as const),
		values: fc.constant(['2026-12-01', '2027-01-15']),
	}),
	fc.record({
		field: fc.constantFrom('Owner', 'Account_Name'),
		operator: fc.constantFrom('=' as const, '!=' as const),
		values: fc.tuple(owner),
	}),
	fc.record({
		field: fc.constantFrom('Next_Step', 'Amount', 'Owner'),
		operator: fc.constantFrom('is null' as const, 'is not null' as const),
		values: fc.constant([]),
	}),
);
const where: fc.Arbitrary<Where> = fc.oneof(
	test,
	fc.array(test, { minLength: 2, maxLength: 3 }).map((all) => ({ all })),
	fc.array(test, { minLength: 2, maxLength: 3 }).map((any) => ({ any })),
);

it('lets no record through that Zoho CRM itself would not give', async () => {
	const zoho = zohoOf(twin);
	const fields = await zoho.metadata.fields('Deals');
	const deals = twin.records('Deals') as JsonObject[];
	const query = { columns: [{ field: 'id' }], module: 'Deals', groupBy: [], orderBy: [] };
	let found = 0;
	await fc.assert(
		fc.asyncProperty(where, async (asked) => {
			const rows = await zoho.coql(writeCoql({ ...query, where: asked, limit: 200, offset: 0 }));
			const given = new Set(rows.map(({ id }) => id));
			const here = deals.filter((deal) => fits(asked, deal, fields)).map(({ id }) => id);
			found += here.length;
			expect(here.filter((id) => !given.has(id))).toEqual([]);
		}),
		{ numRuns: 300 },
	);
	expect(found).toBeGreaterThan(300);
});
