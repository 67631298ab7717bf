import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormField, OutgoingFile } from '../../../../nodes/core/kernel/ports';
import { createFormBody } from '../../../../nodes/runtime/zoho/form-body';

const fileOf = (name: string, mimeType: string, chunks: Uint8Array[], size?: number) => ({
	name,
	mimeType,
	size: size ?? chunks.reduce((sum, chunk) => sum + chunk.length, 0),
	open: async () =>
		(async function* () {
			yield* chunks;
		})(),
});
const upload = (file: OutgoingFile): FormField => ({ field: 'file', value: file });

async function written(fields: FormField[]) {
	const { headers, stream, size } = createFormBody(fields);
	const bytes = Buffer.concat(await stream.toArray());
	return { headers, bytes, size };
}

/** What a parser that is not ours makes of the body. */
async function parsed(fields: FormField[]): Promise<Array<[string, string | File]>> {
	const { headers, bytes } = await written(fields);
	return [...(await new Response(bytes, { headers }).formData())];
}

const name = fc
	.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
	.filter((text) => !/[\r\n"]/.test(text));
const text = fc.string({ unit: 'grapheme' }).map((one) => one.replace(/\r\n?|\n/g, '\r\n'));
const chunks = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 6 });

describe('form data', () => {
	it('is read back byte for byte, names and texts in any script', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(
					fc.oneof(
						fc.record({ field: name, value: text }),
						fc.record({ field: name, value: fc.tuple(name, chunks) }),
					),
					{ maxLength: 4 },
				),
				async (given) => {
					const fields = given.map(({ field, value }): FormField => {
						if (typeof value === 'string') return { field, value };
						return { field, value: fileOf(value[0], 'image/png', value[1]) };
					});
					const back = await parsed(fields);
					expect(back.map(([field]) => field)).toEqual(given.map(({ field }) => field));
					for (const [place, { value }] of given.entries()) {
						const got = back[place]?.[1];
						if (typeof value === 'string') expect(got).toBe(value);
						else {
							expect(got).toMatchObject({ name: value[0], type: 'image/png' });
							const bytes = Buffer.from(await (got as File).arrayBuffer());
							expect(bytes.equals(Buffer.concat(value[1]))).toBe(true);
						}
					}
				},
			),
		);
	});

	it('is as long as it says', async () => {
		await fc.assert(
			fc.asyncProperty(name, chunks, text, async (file, content, more) => {
				const { headers, bytes, size } = await written([
					upload(fileOf(file, 'text/plain', content)),
					{ field: 'title', value: more },
				]);
				expect(headers['Content-Length']).toBe(String(bytes.length));
				expect(size).toBe(bytes.length);
			}),
		);
	});

	it('lets no name and no type end its header', async () => {
		const name = 'a"; x="\r\nX-Evil: 1\r\n\r\n.pdf';
		const [[, file] = []] = await parsed([upload(fileOf(name, 'text/plain\r\nX-Evil: 1', []))]);
		expect((file as File).type).toBe('application/octet-stream');
		const { bytes } = await written([upload(fileOf(name, 'text/plain', []))]);
		expect(bytes.toString().split('\r\n')).toHaveLength(7);
	});

	it('opens a file when its turn comes and closes it when the body is given up', async () => {
		const seen: string[] = [];
		const file = {
			name: 'endless',
			mimeType: 'text/plain',
			size: 2 ** 30,
			open: async () => {
				seen.push('open');
				return (async function* () {
					try {
						for (;;) yield new Uint8Array(1_000);
					} finally {
						seen.push('closed');
					}
				})();
			},
		};
		const never = createFormBody([upload(file)]);
		never.stream.destroy();
		const { stream } = createFormBody([upload(file)]);
		expect(seen).toEqual([]);
		for await (const _ of stream) if (seen.length > 0) break;
		await expect.poll(() => seen).toEqual(['open', 'closed']);
	});

	it.each([
		['shorter', 4],
		['longer', 2],
	])('breaks off at a file that is %s than it said', async (_, size) => {
		const body = createFormBody([
			upload(fileOf('a.txt', 'text/plain', [Buffer.from('abc')], size)),
		]);
		await expect(body.stream.toArray()).rejects.toThrow();
		expect(body.failure()).toMatchObject({ code: 'FILE_CHANGED', details: { file: 'a.txt' } });
	});

	it('sends no byte more than it said', async () => {
		let read = 0;
		const chunks = function* () {
			for (; read < 100; read += 1) yield Buffer.from('x');
		};
		const open = async () => Readable.from(chunks(), { highWaterMark: 1 });
		const body = createFormBody([upload({ ...fileOf('a', 'text/plain', [], 2), open })]);
		await expect(body.stream.toArray()).rejects.toThrow();
		expect(read).toBeLessThan(10);
	});

	it('says what a file could not be read for', async () => {
		const open = () => Promise.reject(new Error('gone'));
		const body = createFormBody([upload({ ...fileOf('a', 'text/plain', []), open })]);
		expect(body.failure()).toBeUndefined();
		await expect(body.stream.toArray()).rejects.toThrow();
		expect(body.failure()).toMatchObject({ code: 'UNEXPECTED', cause: { message: 'gone' } });
	});
});
