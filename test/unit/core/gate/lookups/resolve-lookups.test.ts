import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../../nodes/core/kernel/json';
import {
	resolveLookups,
	type LookupPorts,
} from '../../../../../nodes/core/gate/lookups/resolve-lookups';

const request = {
	field: 'Account_Name',
	module: 'Accounts',
	matchField: 'Account_Name',
	text: 'Hillside  bakery',
};
const account = (id: string, name: string) => ({ id, Account_Name: name });
const through = (find: LookupPorts['find']): LookupPorts => ({
	find,
	describe: async () => new Map(),
});

const resolve = async (records: JsonObject[]) => {
	const found = await resolveLookups(
		[request],
		through(async () => records),
		new Map(),
	);
	return found.get('Account_Name');
};

describe('resolveLookups', () => {
	it('finds the only record of that name, case and spaces aside', async () => {
		const records = [account('1', 'HILLSIDE Bakery'), account('2', 'Hillside Bakery North')];
		expect(await resolve(records)).toEqual({ kind: 'found', module: 'Accounts', id: '1' });
	});

	it('does not take a record that merely contains the words', async () => {
		expect(await resolve([account('2', 'Hillside Bakery North')])).toEqual({
			kind: 'none',
			module: 'Accounts',
			names: ['Hillside Bakery North'],
		});
	});

	it('chooses none of several', async () => {
		const records = [account('1', 'Hillside Bakery'), account('2', 'hillside bakery')];
		expect(await resolve(records)).toMatchObject({ kind: 'several' });
	});

	it('matches by the name of a linked record, and tells the several by their own names', async () => {
		const deal = (id: string, name: string) => ({
			id,
			Deal_Name: name,
			Account_Name: { id: '9', name: 'Hillside Bakery' },
		});
		const ofDeals = { ...request, field: 'What_Id', module: 'Deals' };
		const ask = async (records: JsonObject[]) =>
			(
				await resolveLookups(
					[ofDeals],
					through(async () => records),
					new Map(),
				)
			).get('What_Id');
		expect(await ask([deal('1', 'Ovens')])).toMatchObject({ kind: 'found', id: '1' });
		expect(await ask([deal('1', 'Ovens'), deal('2', 'Bikes')])).toMatchObject({
			kind: 'several',
			names: ['Ovens', 'Bikes'],
		});
	});

	it('does not trust a page that may have been cut off', async () => {
		const others = Array.from({ length: 199 }, (_, i) =>
			account(`${i + 2}`, `Hillside bakery ${i}`),
		);
		expect(await resolve([account('1', 'Hillside Bakery'), ...others])).toMatchObject({
			kind: 'several',
		});
	});

	it('asks equal questions once over all items of a run', async () => {
		let calls = 0;
		const find = async () => [account(`${++calls}`, 'Hillside bakery')];
		const asked = new Map();
		await resolveLookups([request, { ...request, field: 'Parent_Account' }], through(find), asked);
		await resolveLookups([{ ...request, text: 'hillside Bakery' }], through(find), asked);
		expect(calls).toBe(1);
	});

	it.each(['  Hillside\tBakery ', 'ＨＩＬＬＳＩＤＥ BAKERY', 'Hillside \u00a0 Bakery'])(
		'takes %j for the same name',
		async (name) => {
			expect(await resolve([account('1', name)])).toMatchObject({ kind: 'found', id: '1' });
		},
	);

	it.each([
		[199, 'found'],
		[200, 'several'],
	])('with a page of %i records is %s', async (count, kind) => {
		const others = Array.from({ length: count - 1 }, (_, n) => account(`${n}`, `Other ${n}`));
		expect(await resolve([account('1', 'Hillside Bakery'), ...others])).toMatchObject({ kind });
	});

	it('finds no record whose ID it cannot read', async () => {
		const odd = { id: 1, Account_Name: 'Hillside Bakery' };
		expect(await resolve([odd])).toEqual({
			kind: 'several',
			module: 'Accounts',
			names: ['Hillside Bakery'],
			records: [],
		});
	});

	it('tells at most ten names, and none that is empty', async () => {
		const names = Array.from({ length: 11 }, (_, n) => account(`${n}`, `North ${n}`));
		const nameless = [{ id: '1', Account_Name: null }, { id: '2' }, { id: '3', Account_Name: 7 }];
		expect(await resolve([...nameless, ...names])).toEqual({
			kind: 'none',
			module: 'Accounts',
			names: Array.from({ length: 10 }, (_, n) => `North ${n}`),
		});
	});

	it('tells only those of the name when there are several, by what they are matched by if need be', async () => {
		const records = [
			{
				id: '1',
				Deal_Name: 'Ovens',
				Stage: 'hillside bakery',
				Owner: { id: '7', name: 'Ann Lee' },
				Created_Time: '2026-03-02T09:00:00+01:00',
			},
			{ id: '2', Stage: { name: 'Hillside Bakery' } },
			{ id: '3', Deal_Name: 'Bikes', Stage: 'Hillside' },
		];
		const byStage = { ...request, module: 'Deals', matchField: 'Stage' };
		const found = await resolveLookups(
			[byStage],
			through(async () => records),
			new Map(),
		);
		expect(found.get('Account_Name')).toEqual({
			kind: 'several',
			module: 'Deals',
			names: ['Ovens', 'Hillside Bakery'],
			records: [
				expect.objectContaining({
					id: '1',
					usual: ['Ovens', 'of Ann Lee', 'since 2026-03-02'],
				}),
				expect.objectContaining({ id: '2', usual: ['Hillside Bakery', '', ''] }),
			],
		});
	});

	it.each(['\uff4bim@hill.example', '\u212aim@hill.example'])(
		'takes %s for no other address, be that found before',
		async (text) => {
			const byEmail = { field: 'Parent_Id', module: 'Contacts', matchField: 'Email' };
			const asked = new Map();
			const find = async () => [{ id: '1', Email: 'kim@hill.example' }];
			const known = await resolveLookups(
				[{ ...byEmail, text: 'Kim@hill.example' }],
				through(find),
				asked,
			);
			expect(known.get('Parent_Id')).toMatchObject({ kind: 'found', id: '1' });
			const other = await resolveLookups([{ ...byEmail, text }], through(find), asked);
			expect(other.get('Parent_Id')?.kind).toBe('none');
		},
	);

	it.each([
		{ module: 'Leads' },
		{ matchField: 'Website' },
		{ text: 'Hillside' },
		{ only: '(City:equals:Rome)' },
	])('asks another question with %j', async (other) => {
		let calls = 0;
		const limits: number[] = [];
		const find = async (_: unknown, limit: number) => {
			calls += 1;
			limits.push(limit);
			return [];
		};
		await resolveLookups([request, { ...request, ...other }], through(find), new Map());
		expect(calls).toBe(2);
		expect(limits).toEqual([200, 200]);
	});
});
