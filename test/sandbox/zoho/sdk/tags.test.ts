import { describe, expect, it } from 'vitest';
import { choice, make } from '../../../support/sdk/sdk.mjs';
import { startSdk } from './start-sdk.ts';

const sdk = startSdk();
const params = { module: 'Leads' };

const tags = (names: string[]) => Promise.all(names.map((name) => make('Tags.Tag', { name })));
const add = async (names: string[], more = {}) =>
	await make('Tags.NewTagRequestWrapper', { tags: await tags(names), ...more });
const remove = async (names: string[], more = {}) =>
	await make('Tags.ExistingTagRequestWrapper', {
		tags: await Promise.all(names.map((name) => make('Tags.ExistingTag', { name }))),
		...more,
	});

async function tagsOf(id: string): Promise<unknown[]> {
	const { body } = await sdk.call('Record.getRecord', {
		of: ['Leads'],
		with: [BigInt(id)],
		params: { fields: 'Tag' },
	});
	const kept = body.data[0]?.Tag;
	return Array.isArray(kept) ? kept.map((tag: { name: string }) => tag.name) : [];
}

const lead = (name: string) => sdk.create('Leads', [{ Last_Name: name, Company: 'Meadow' }]);

describe("Zoho's own SDK, keeping tags", () => {
	it('creates tags, lists them and is told of one that is there', async () => {
		const create = async (...names: string[]) =>
			await sdk.call('Tags.createTags', {
				with: [await make('Tags.BodyWrapper', { tags: await tags(names) })],
				params,
			});
		const made = await create('VIP', 'Ünder "watch" & more');
		expect([made.status, made.body.tags.map(({ code }) => code)]).toEqual([
			201,
			['SUCCESS', 'SUCCESS'],
		]);
		const listed = await sdk.call('Tags.getTags', { params });
		expect(listed.body.tags.map(({ name }) => name)).toEqual(
			expect.arrayContaining(['VIP', 'Ünder "watch" & more']),
		);
		expect(listed.body.tags[0]).toMatchObject({
			id: expect.any(String),
			createdTime: expect.stringMatching(/Z$/),
		});
		const { count } = listed.body.info;
		expect(listed.body.tags).toHaveLength(Number(count));
		const ofDeals = await sdk.call('Tags.getTags', { params: { module: 'Deals' } });
		expect(ofDeals.body.tags.map(({ name }) => name)).not.toContain('VIP');
		const again = await create('VIP', 'New one');
		expect([again.status, again.body.tags.map(({ code }) => code)]).toEqual([
			207,
			['DUPLICATE_DATA', 'SUCCESS'],
		]);
	});

	it('gives a tag the color it asks for', async () => {
		const tag = await make('Tags.Tag', { name: 'Blue', colorCode: choice('#57B1FD') });
		const body = await make('Tags.BodyWrapper', { tags: [tag] });
		await sdk.call('Tags.createTags', { with: [body], params });
		const listed = await sdk.call('Tags.getTags', { params });
		const made = listed.body.tags.find(({ name }) => name === 'Blue');
		expect(made).toMatchObject({ colorCode: '#57B1FD' });
	});

	it('puts tags on a record, beside the others or in their place, and takes them off', async () => {
		const [id = ''] = await lead('One');
		const put = async (names: string[], overWrite: boolean) =>
			await sdk.call('Tags.addTags', {
				with: ['Leads', BigInt(id), await add(names, { overWrite })],
			});
		const first = await put(['Hot', 'Fair'], false);
		expect([first.status, first.body.data[0]?.code]).toEqual([200, 'SUCCESS']);
		await put(['Cold'], false);
		expect(await tagsOf(id)).toEqual(['Hot', 'Fair', 'Cold']);
		await sdk.call('Tags.removeTags', { with: ['Leads', BigInt(id), await remove(['Fair'])] });
		expect(await tagsOf(id)).toEqual(['Hot', 'Cold']);
		await put(['Alone'], true);
		expect(await tagsOf(id)).toEqual(['Alone']);
		const off = await sdk.call('Tags.removeTags', {
			with: ['Leads', BigInt(id), await remove(['Alone'])],
		});
		expect([off.status, off.body.data[0]?.code]).toEqual([200, 'SUCCESS']);
		expect(await tagsOf(id)).toEqual([]);
	});

	it('puts tags on several records, and takes them off', async () => {
		const ids = [...(await lead('One')), ...(await lead('Two'))];
		const on = await sdk.call('Tags.addTagsToMultipleRecords', {
			with: ['Leads', await add(['Both'], { ids })],
		});
		expect([on.status, on.body.data.map(({ code }) => code)]).toEqual([
			200,
			['SUCCESS', 'SUCCESS'],
		]);
		expect(on.body.data.map(({ details }) => details.id)).toEqual(ids);
		expect(await tagsOf(ids[1] ?? '')).toEqual(['Both']);
		await sdk.call('Tags.addTagsToMultipleRecords', {
			with: ['Leads', await add(['Only'], { ids, overWrite: true })],
		});
		expect(await tagsOf(ids[1] ?? '')).toEqual(['Only']);
		const off = await sdk.call('Tags.removeTagsFromMultipleRecords', {
			with: ['Leads', await remove(['Only'], { ids })],
		});
		expect([off.status, off.body.data.map(({ code }) => code)]).toEqual([
			200,
			['SUCCESS', 'SUCCESS'],
		]);
		expect(await tagsOf(ids[1] ?? '')).toEqual([]);
	});
});
