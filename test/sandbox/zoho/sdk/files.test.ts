import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { file, make } from '../../../support/sdk/sdk.mjs';
import { startSdk } from './start-sdk.ts';

const sdk = startSdk();

async function fileWith(name: string, text: string): Promise<unknown> {
	const path = join(sdk.folder, name);
	await writeFile(path, text);
	return file(path);
}

const lead = async () => {
	const [id = ''] = await sdk.create('Leads', [{ Last_Name: 'Quill', Company: 'Meadow' }]);
	return BigInt(id);
};

describe("Zoho's own SDK, attaching files", () => {
	it('attaches a file to a record, lists it, reads it back and deletes it', async () => {
		const id = await lead();
		const body = await make('Attachments.FileBodyWrapper', {
			file: await fileWith('offer.txt', 'An offer'),
		});
		const made = await sdk.call('Attachments.uploadAttachments', { with: [id, 'Leads', body] });
		expect([made.status, made.body.data[0]?.code]).toEqual([200, 'SUCCESS']);
		const attachment = BigInt(made.body.data[0]?.details.id ?? 0);
		const listed = await sdk.call('Attachments.getAttachments', {
			with: [id, 'Leads'],
			params: { fields: 'File_Name,Size', page: 1, per_page: 5 },
		});
		expect(listed.body.data).toEqual([
			expect.objectContaining({ fileName: 'offer.txt', size: '8', id: String(attachment) }),
		]);
		const whole = await sdk.call('Attachments.getAttachments', {
			with: [id, 'Leads'],
			params: { fields: 'File_Name,Parent_Id,$type' },
		});
		expect(whole.body.data).toEqual([
			expect.objectContaining({
				parentId: expect.objectContaining({ id: String(id), name: 'Quill' }),
				type: 'File',
			}),
		]);
		const got = await sdk.call('Attachments.getAttachment', { with: [attachment, id, 'Leads'] });
		expect(got).toEqual({ status: 200, body: { file: { name: 'offer.txt', text: 'An offer' } } });
		const remove = () =>
			sdk.call('Attachments.deleteAttachment', { with: [attachment, id, 'Leads'] });
		const gone = await remove();
		expect([gone.status, gone.body.data[0]?.code]).toEqual([200, 'SUCCESS']);
		const again = await remove();
		expect([again.status, again.body.code]).toEqual([400, 'INVALID_DATA']);
	});

	it('lists what is attached a page at a time, the newest first', async () => {
		const id = await lead();
		for (const title of ['First', 'Second']) {
			const params = { attachmentUrl: 'https://meadow.example/', title };
			await sdk.call('Attachments.uploadUrlAttachments', { with: [id, 'Leads'], params });
		}
		const page = (number: number) =>
			sdk.call('Attachments.getAttachments', {
				with: [id, 'Leads'],
				params: { fields: 'File_Name', page: number, per_page: 1 },
			});
		const [newest, oldest, none] = [await page(1), await page(2), await page(3)];
		const names = [newest, oldest].flatMap(({ body }) => body.data.map((row) => row.fileName));
		expect(names).toEqual(['Second', 'First']);
		expect(newest.body.info).toMatchObject({ page: 1, perPage: 1, count: 1, moreRecords: true });
		expect(oldest.body.info).toMatchObject({ page: 2, moreRecords: false });
		expect(none).toEqual({ status: 204, body: {} });
	});

	it('attaches a link, which cannot be downloaded', async () => {
		const id = await lead();
		const made = await sdk.call('Attachments.uploadUrlAttachments', {
			with: [id, 'Leads'],
			params: { attachmentUrl: 'https://meadow.example/offer?of=12%20bikes', title: 'Their offer' },
		});
		expect([made.status, made.body.data[0]?.code]).toEqual([200, 'SUCCESS']);
		const listed = await sdk.call('Attachments.getAttachments', {
			with: [id, 'Leads'],
			params: { fields: 'File_Name,$link_url,$type' },
		});
		expect(listed.body.data[0]).toMatchObject({
			fileName: 'Their offer',
			linkUrl: 'https://meadow.example/offer?of=12%20bikes',
			type: 'Link URL',
		});
		const attachment = BigInt(made.body.data[0]?.details.id ?? 0);
		const got = await sdk.call('Attachments.getAttachment', { with: [attachment, id, 'Leads'] });
		expect([got.status, got.body.code]).toEqual([400, 'DOWNLOAD_NOT_ALLOWED']);
	});
});

describe("Zoho's own SDK, using the file store", () => {
	it('puts several files into it and reads one back', async () => {
		const body = await make('Files.BodyWrapper', {
			file: [await fileWith('a.txt', 'One'), await fileWith('b.txt', 'Two')],
		});
		const made = await sdk.call('Files.uploadFiles', { with: [body] });
		expect([made.status, made.body.data.map(({ code }) => code)]).toEqual([
			200,
			['SUCCESS', 'SUCCESS'],
		]);
		const get = (id: unknown) => sdk.call('Files.getFile', { params: { id } });
		expect(await get(made.body.data[1]?.details.id)).toEqual({
			status: 200,
			body: { file: { name: 'b.txt', text: 'Two' } },
		});
		expect(await get('nothing')).toEqual({ status: 204, body: {} });
	});
});
