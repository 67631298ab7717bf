import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentLimits } from '../../../../../../nodes/core/gpt/words/limits';
import { readZip } from '../../../../../../nodes/runtime/documents/worker/office/read-zip';

const all = () => true;
const pack = (parts: Record<string, Uint8Array>, level: 0 | 9 = 9) =>
	Uint8Array.from(zipSync(parts, { level }));
const manyFiles = (count: number) =>
	pack(
		Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}`, new Uint8Array()])),
		0,
	);

/** Of the archive's table: where its first entry begins. */
const tableOf = (archive: Uint8Array) => Buffer.from(archive).indexOf('PK\u0001\u0002');

describe('reading an archive', () => {
	it('gives what was packed', () => {
		const name = fc.stringMatching(/^[a-zü]{1,9}$/);
		fc.assert(
			fc.property(
				fc.dictionary(name, fc.uint8Array({ maxLength: 500 })),
				fc.constantFrom(0 as const, 9 as const),
				(parts, level) => {
					const read = Object.entries(readZip(pack(parts, level), 'a.docx', all));
					expect(read.map(([file, data]) => [file, [...data]])).toEqual(
						Object.entries(parts).map(([file, data]) => [file, [...data]]),
					);
				},
			),
		);
	});

	it('unpacks what is wanted alone', () => {
		const archive = pack({ 'a.xml': Uint8Array.of(1), 'b.png': Uint8Array.of(2) });
		expect(Object.keys(readZip(archive, 'a.docx', (name) => name.endsWith('.xml')))).toEqual([
			'a.xml',
		]);
	});

	it('takes as many files as it says and no more', () => {
		const { zipEntries } = documentLimits;
		const read = (count: number) => readZip(manyFiles(count), 'a.docx', () => false);
		expect(read(zipEntries)).toEqual({});
		expect(() => read(zipEntries + 1)).toThrow('more than 10,000 files in it');
	});

	it('takes as many bytes as it says and no more, before any is unpacked', () => {
		const { zipBytes } = documentLimits;
		const half = new Uint8Array(zipBytes / 2);
		expect(Object.keys(readZip(pack({ a: half, b: half }), 'a.docx', all))).toHaveLength(2);
		const more = pack({ a: half, b: half, c: Uint8Array.of(1) });
		expect(() => readZip(more, 'a.docx', all)).toThrow('more than 64 MB once unpacked');
	});

	it.each<[string, (archive: Buffer, table: number) => void]>([
		['becomes more than it says', (archive, table) => archive.writeUInt32LE(999, table + 24)],
		['becomes less than it says', (archive, table) => archive.writeUInt32LE(1_001, table + 24)],
		['is another than was packed', (archive, table) => archive.writeUInt32LE(1, table + 16)],
		['is packed in an unknown way', (archive, table) => archive.writeUInt16LE(14, table + 10)],
		['is nowhere', (archive, table) => archive.writeUInt32LE(9_999_999, table + 42)],
	])('refuses a file that %s', (_, spoil) => {
		const archive = pack({ a: new Uint8Array(1_000) });
		spoil(Buffer.from(archive.buffer), tableOf(archive));
		expect(() => readZip(archive, 'a.docx', all)).toThrow();
	});

	it('says of a file with a password that it has one', () => {
		const archive = pack({ a: new Uint8Array(10) });
		Buffer.from(archive.buffer).writeUInt16LE(1, tableOf(archive) + 8);
		expect(() => readZip(archive, 'a.docx', all)).toThrow('locked with a password');
	});
});
