import { describe, expect, it } from 'vitest';
import type { SdkAnswer } from '../../../support/sdk/answer.ts';
import { choice, records } from '../../../support/sdk/sdk.mjs';
import { startSdk } from './start-sdk.ts';

const sdk = startSdk();

const list = (params: object, headers?: Record<string, unknown>) =>
	sdk.call('Record.getRecords', {
		of: ['Leads'],
		params: { fields: 'Last_Name', ...params },
		...(headers && { headers }),
	});
const names = ({ body }: SdkAnswer) => body.data.map(({ Last_Name: name }) => name);
const one = (module: string, id: string, params?: Record<string, unknown>) =>
	sdk.call('Record.getRecord', { of: [module], with: [BigInt(id)], ...(params && { params }) });

describe("Zoho's own SDK, listing records", () => {
	it('gets typed values, sorted and a page at a time', async () => {
		const ids = await sdk.create('Leads', [
			{ Last_Name: 'Quill', Company: 'Meadow Post' },
			{ Last_Name: 'Rowan', Company: 'Rowan Bikes' },
		]);
		const fields = 'Last_Name,Owner,Created_Time';
		const { status, body } = await list({ fields, per_page: 1, sort_by: 'id', sort_order: 'desc' });
		expect(status).toBe(200);
		expect(body.data).toEqual([
			{
				id: ids[1],
				Last_Name: 'Rowan',
				Owner: expect.objectContaining({ name: 'Femke Oudekerk' }),
				Created_Time: expect.stringMatching(/Z$/),
			},
		]);
		expect(body.info).toMatchObject({ perPage: 1, count: 1, page: 1, moreRecords: true });
	});

	it('gets the records of some ids, or of a view', async () => {
		const ids = await sdk.create('Leads', [
			{ Last_Name: 'Ash', Company: 'A' },
			{ Last_Name: 'Beech', Company: 'B' },
		]);
		expect(names(await list({ ids: ids.join(), sort_order: 'asc' }))).toEqual(['Ash', 'Beech']);
		const views = await sdk.call('CustomViews.getCustomViews', { params: { module: 'Leads' } });
		const mine = views.body.customViews.find(({ systemName }) => systemName === 'MYVIEWS');
		const viewed = await list({ cvid: mine?.id, fields: 'Owner', per_page: 5 });
		expect(viewed.body.data.map(({ Owner: owner }) => owner)).toEqual(
			Array.from({ length: 5 }, () => expect.objectContaining({ name: 'Femke Oudekerk' })),
		);
	});

	it('gets them in the order of their last change', async () => {
		const [first = '', second = ''] = await sdk.create('Leads', [
			{ Last_Name: 'Ash', Company: 'A' },
			{ Last_Name: 'Beech', Company: 'B' },
		]);
		sdk.twin.advance(60_000);
		const body = await records([{ City: 'Gent' }]);
		await sdk.call('Record.updateRecord', { of: ['Leads'], with: [BigInt(first), body] });
		const both = { ids: `${first},${second}`, sort_order: 'desc' };
		expect(names(await list({ ...both, sort_by: 'Modified_Time' }))).toEqual(['Ash', 'Beech']);
		expect(names(await list({ ...both, sort_by: 'id' }))).toEqual(['Beech', 'Ash']);
	});

	it('goes on by the token of the next page, and back by that of the page before', async () => {
		const page = (params: object) => list({ per_page: 2, ...params });
		const first = await page({});
		const second = await page({ page_token: first.body.info.nextPageToken });
		const back = await page({ page_token: second.body.info.previousPageToken });
		expect(second.body.data).not.toEqual(first.body.data);
		expect(back.body.data).toEqual(first.body.data);
		expect(first.body.info.previousPageToken ?? null).toBeNull();
		const lives = Date.parse(String(first.body.info.pageTokenExpiry)) - Date.now();
		expect(lives / 3_600_000).toBeCloseTo(24, 0);
	});

	it('is refused a list without fields, with the name of the parameter', async () => {
		const { status, body } = await sdk.call('Record.getRecords', { of: ['Leads'] });
		expect([status, body.code, body.details]).toEqual([
			400,
			'REQUIRED_PARAM_MISSING',
			{ param_name: 'fields' },
		]);
	});

	it('gets what changed since a time, and 304 when nothing did', async () => {
		const past = new Date(Date.now() - 3_600_000);
		const future = new Date(Date.now() + 3_600_000);
		expect((await list({ per_page: 3 }, { 'If-Modified-Since': past })).body.data).toHaveLength(3);
		expect(await list({}, { 'If-Modified-Since': future })).toEqual({ status: 304, body: {} });
	});

	it('follows page tokens past 2,000 records, where pages by number end', async () => {
		const before = await sdk.call('Record.recordCount', { of: ['Leads'] });
		for (let batch = 0; batch < 21; batch += 1) {
			const rows = Array.from({ length: 100 }, (_, n) => ({
				Last_Name: `Lead ${batch * 100 + n}`,
				Company: 'Many',
			}));
			await sdk.create('Leads', rows);
		}
		const tenth = await list({ page: 10, per_page: 200 });
		expect(tenth.body.info.moreRecords).toBe(true);
		expect((await list({ page: 11, per_page: 200 })).body.code).toBe(
			'DISCRETE_PAGINATION_LIMIT_EXCEEDED',
		);
		const seen = new Set<string>();
		let page = await list({ per_page: 200 });
		for (;;) {
			for (const { id } of page.body.data) seen.add(id);
			if (!page.body.info.moreRecords) break;
			page = await list({ per_page: 200, page_token: page.body.info.nextPageToken });
		}
		expect(seen.size).toBe(2_100 + Number(before.body.count));
	});
});

describe("Zoho's own SDK, reading one record", () => {
	it('gets each type of field as its own', async () => {
		const deal = await one('Deals', '5725767000000400001');
		expect(deal.status).toBe(200);
		expect(deal.body.data).toEqual([
			expect.objectContaining({
				id: '5725767000000400001',
				Deal_Name: 'Oakhurst Parcel – 18 more Longtails',
				Stage: 'Negotiation/Review',
				Amount: 104_400,
				Closing_Date: '2026-12-18T00:00:00.000Z',
				Account_Name: expect.objectContaining({
					id: '5725767000000200001',
					name: 'Oakhurst Parcel Service Ltd',
				}),
				Modified_Time: expect.stringMatching(/Z$/),
			}),
		]);
	});

	it('gets a record of a module of the organization, subform and all', async () => {
		const { body } = await one('Fleet_Contracts', '5725767000000950001');
		expect(body.data).toEqual([
			expect.objectContaining({
				Name: 'Oakhurst fleet lease 2026',
				Contract_Number: 'MFC-2026-0007',
				Monthly_Fee: 2340,
			}),
		]);
	});

	it.each([
		['Accounts', '5725767000000200001'],
		['Contacts', '5725767000000300001'],
		['Leads', '5725767000000500001'],
		['Cases', '5725767000000600001'],
		['Tasks', '5725767000000700001'],
		['Products', '5725767000000800001'],
	])('gets a whole record of %s', async (module, id) => {
		const { status, body } = await one(module, id);
		expect([status, body.data.map((record) => record.id)]).toEqual([200, [id]]);
	});

	it('gets the fields it asks for, and 204 for an id nobody has', async () => {
		const { body } = await one('Leads', '5725767000000500001', { fields: 'Last_Name' });
		expect(body.data).toEqual([{ id: '5725767000000500001', Last_Name: 'Achterberg' }]);
		expect(await one('Leads', '5725767000000999999')).toEqual({ status: 204, body: {} });
	});
});

describe("Zoho's own SDK, listing deleted records", () => {
	const deleted = (params: Record<string, unknown>, headers?: Record<string, unknown>) =>
		sdk.call('Record.getDeletedRecords', {
			of: ['Deals'],
			params,
			...(headers && { headers }),
		});

	it('gets who deleted what and when, and nothing of a later time', async () => {
		const [id = ''] = await sdk.create('Deals', [
			{ Deal_Name: 'Gone', Stage: choice('Qualification'), Closing_Date: new Date('2026-12-01') },
		]);
		await sdk.call('Record.deleteRecord', { of: ['Deals'], with: [BigInt(id)] });
		const { status, body } = await deleted({ type: 'recycle', page: 1, per_page: 10 });
		expect(status).toBe(200);
		expect(body.data).toEqual([
			{
				id,
				displayName: 'Gone',
				type: 'recycle',
				deletedBy: expect.objectContaining({ name: 'Femke Oudekerk' }),
				createdBy: expect.objectContaining({ name: 'Femke Oudekerk' }),
				deletedTime: expect.stringMatching(/Z$/),
			},
		]);
		expect((await deleted({ type: 'permanent' })).status).toBe(204);
		const [other] = await sdk.create('Tasks', [{ Subject: 'Elsewhere' }]);
		await sdk.call('Record.deleteRecord', { of: ['Tasks'], with: [BigInt(other ?? 0)] });
		await sdk.call('Record.deleteRecord', {
			of: ['Deals'],
			with: [BigInt('5725767000000400001')],
		});
		const page = (number: number) => deleted({ type: 'all', page: number, per_page: 1 });
		const [newest, oldest, none] = [await page(1), await page(2), await page(3)];
		const pages = [newest, oldest].flatMap(({ body: { data } }) => data.map((row) => row.id));
		expect(pages.toSorted()).toEqual([id, '5725767000000400001'].toSorted());
		expect(newest.body.info).toMatchObject({ page: 1, count: 1, moreRecords: true });
		expect(oldest.body.info).toMatchObject({ page: 2, count: 1, moreRecords: false });
		expect(none.status).toBe(204);
		const later = { 'If-Modified-Since': new Date(Date.now() + 3_600_000) };
		expect((await deleted({ type: 'all' }, later)).status).toBe(204);
	});
});
