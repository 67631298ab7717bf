import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { INodeExecutionData } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { createItemFiles, type FileHelpers } from '../../../../nodes/runtime/files/item-files';

const content = randomBytes(1_000);
/** n8n's storage with one file, and what was asked of it. */
function storage(change: Partial<FileHelpers> = {}) {
	const asked: string[] = [];
	const helpers: FileHelpers = {
		getBinaryMetadata: async () => ({ fileSize: content.length }),
		getBinaryStream: async (id) => {
			asked.push(id);
			return Readable.from([content.subarray(0, 400), content.subarray(400)], {
				objectMode: false,
			});
		},
		prepareBinaryData: async (data, fileName, mimeType) => ({
			data: Buffer.concat(await (data as Readable).toArray()).toString('base64'),
			...(fileName === undefined ? {} : { fileName }),
			mimeType: mimeType ?? 'none',
		}),
		...change,
	};
	return { asked, files: createItemFiles(helpers) };
}
const stored: INodeExecutionData = {
	json: {},
	binary: {
		data: {
			id: 'filesystem-v2:1',
			data: 'filesystem-v2',
			mimeType: 'image/png',
			fileName: 'a.png',
		},
		photo: { data: content.toString('base64'), mimeType: 'image/jpeg' },
	},
};
const collect = async (bytes: AsyncIterable<Uint8Array>) =>
	Buffer.concat(await Readable.from(bytes).toArray());

describe('reading the file of an item', () => {
	it('opens a stored one anew each time, and reads nothing before', async () => {
		const { asked, files } = storage();
		const file = await files.read(stored, 'data');
		expect(file).toMatchObject({ name: 'a.png', mimeType: 'image/png', size: 1_000 });
		expect(asked).toEqual([]);
		for (let count = 0; count < 2; count += 1) {
			expect((await collect(await file.open())).equals(content)).toBe(true);
		}
		expect(Buffer.from(await file.bytes()).equals(content)).toBe(true);
		expect(asked).toHaveLength(3);
	});

	it('takes one that stands in the item, by the name of its field when it has no other', async () => {
		const file = await storage().files.read(stored, 'photo');
		expect(file).toMatchObject({ name: 'photo', mimeType: 'image/jpeg', size: 1_000 });
		expect((await collect(await file.open())).equals(content)).toBe(true);
		expect(Buffer.from(await file.bytes()).equals(content)).toBe(true);
	});

	it('names the field that is missing and those there are', async () => {
		const { files } = storage();
		await expect(files.read(stored, 'dta')).rejects.toMatchObject({
			code: 'FILE_MISSING',
			message: expect.stringContaining("'dta'"),
			advice: expect.stringContaining("'data', 'photo'"),
		});
		for (const [item, field] of [
			[{ json: {} }, 'data'],
			[{ json: {}, binary: {} }, 'toString'],
		] as const) {
			await expect(files.read(item, field)).rejects.toMatchObject({
				advice: expect.stringContaining('Files of this item: none'),
			});
		}
	});

	it.each<[string, Partial<FileHelpers>]>([
		['has no record of it', { getBinaryMetadata: () => Promise.reject(new Error('ENOENT')) }],
		['has it no more', { getBinaryStream: () => Promise.reject(new Error('ENOENT')) }],
		[
			'breaks off',
			{
				getBinaryStream: async () =>
					Readable.from(
						(async function* () {
							yield content;
							throw new Error('EIO');
						})(),
					),
			},
		],
	])('says that n8n %s', async (_, broken) => {
		const { files } = storage(broken);
		const reading = async () => await (await files.read(stored, 'data')).bytes();
		await expect(reading()).rejects.toMatchObject({
			code: 'FILE_UNREADABLE',
			details: { field: 'data' },
			cause: { message: expect.stringMatching(/^E/) },
		});
	});
});

it('keeps a received file under its name', async () => {
	const kept = await storage().files.keep({
		name: 'offer.pdf',
		mimeType: 'application/pdf',
		size: undefined,
		bytes: Readable.from([content]),
	});
	expect(kept).toEqual({
		data: content.toString('base64'),
		fileName: 'offer.pdf',
		mimeType: 'application/pdf',
	});
});
