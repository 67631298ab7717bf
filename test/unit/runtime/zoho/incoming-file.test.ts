import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncomingFile } from '../../../../nodes/core/kernel/ports';
import { receiveFile } from '../../../../nodes/runtime/zoho/incoming-file';

const broken = new Error('the connection broke');
const receiving = (
	headers: Record<string, string>,
	receive: (file: IncomingFile) => Promise<void>,
	body = Readable.from([Buffer.from('abc')], { objectMode: false }),
) => receiveFile({ headers, body }, receive, () => broken);

async function described(headers: Record<string, string>): Promise<Omit<IncomingFile, 'bytes'>> {
	let seen: Omit<IncomingFile, 'bytes'> | undefined;
	await receiving(headers, async ({ bytes: _, ...file }) => {
		seen = file;
	});
	return seen!;
}
const nameIn = async (disposition: string) =>
	(await described({ 'content-disposition': disposition })).name;

describe('what a server says of a file', () => {
	it.each([
		["attachment;filename*=UTF-8''image %282%29.png", 'image (2).png'],
		["attachment; filename=old.png; filename*=UTF-8''n%C3%BC.png; x=1", 'nü.png'],
		['attachment; filename="offer; final.pdf"', 'offer; final.pdf'],
		['attachment; filename="a \\"b\\".pdf"', 'a "b".pdf'],
		['attachment;filename=plain.pdf', 'plain.pdf'],
		["attachment;filename*=UTF-8''100%.txt", '100%.txt'],
		[`attachment; filename="${Buffer.from('ü.png').toString('latin1')}"`, 'ü.png'],
		['attachment; filename="\u00fc.png"', 'ü.png'],
		["attachment;filename*=UTF-8''..%2F..%2Fetc%2Fpasswd", 'passwd'],
		['attachment; filename="C:\\\\temp\\\\a.pdf"', 'a.pdf'],
		["attachment;filename*=UTF-8''a%00%0Ab.txt", 'ab.txt'],
	])('%s is named %s', async (disposition, name) => {
		expect(await nameIn(disposition)).toBe(name);
	});

	it.each(['', 'inline', 'attachment', 'attachment; filename=""', 'attachment; filename=".."'])(
		'%s names nothing',
		async (disposition) => {
			expect(await nameIn(disposition)).toBeUndefined();
		},
	);

	it('finds every encoded name again', async () => {
		const name = fc
			.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
			.filter((text) => !/[/\\\p{Cc}]/u.test(text) && !/^[.\s]*$/.test(text))
			.map((text) => text.trim());
		await fc.assert(
			fc.asyncProperty(name, async (given) => {
				const encoded = encodeURIComponent(given).replace(/[']/g, '%27');
				expect(await nameIn(`attachment;filename*=UTF-8''${encoded}`)).toBe(given);
			}),
		);
	});

	it('is its type and size, when it says so', async () => {
		expect(
			await described({ 'content-type': 'image/png;charset=UTF-8', 'content-length': '3' }),
		).toMatchObject({ mimeType: 'image/png', size: 3 });
		expect(await described({ 'content-length': 'three' })).toEqual({
			name: undefined,
			mimeType: 'application/octet-stream',
			size: undefined,
		});
	});
});

describe('receiving a file', () => {
	const half = () =>
		Readable.from(
			(async function* () {
				yield Buffer.from('half');
				throw new Error('ECONNRESET, with the request and its token');
			})(),
			{ objectMode: false },
		);
	const readAll = async ({ bytes }: IncomingFile) => {
		for await (const _ of bytes);
	};

	it('fails with what the connection broke with, whatever the receiver makes of it', async () => {
		await expect(receiving({}, readAll, half())).rejects.toBe(broken);
		const other = (file: IncomingFile) =>
			readAll(file).catch(() => Promise.reject(new Error('half a file')));
		await expect(receiving({}, other, half())).rejects.toBe(broken);
		await expect(receiving({}, (file) => readAll(file).catch(() => {}), half())).rejects.toBe(
			broken,
		);
	});

	it('fails with what the receiver fails with, and lets go of the connection', async () => {
		const body = Readable.from([Buffer.from('abc')], { objectMode: false });
		const full = new Error('disk full');
		await expect(receiving({}, () => Promise.reject(full), body)).rejects.toBe(full);
		expect(body.destroyed).toBe(true);
	});
});
