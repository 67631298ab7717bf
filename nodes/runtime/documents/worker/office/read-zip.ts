import { crc32, inflateRawSync } from 'node:zlib';
import { failGpt } from '../../../../core/gpt/words/error-catalog';
import { documentLimits } from '../../../../core/gpt/words/limits';

/** A file in an archive, as the archive's own table at its end says. */
interface Entry {
	name: string;
	locked: boolean;
	method: number;
	sum: number;
	/** Bytes as they come, and as they are once unpacked. */
	packed: number;
	size: number;
	/** Where its own header begins. */
	at: number;
}

const { zipEntries, zipBytes } = documentLimits;

/**
 * The files of a ZIP archive (APPNOTE.TXT, 4.3) that are `wanted`, unpacked, by name. What they would be
 * is added up before the first is unpacked, and none may become more than it says. Fails with
 * DOC_TOO_COMPLEX, DOC_PASSWORD, or in the words of Node where the archive is damaged.
 */
export function readZip(
	bytes: Uint8Array<ArrayBuffer>,
	file: string,
	wanted: (name: string) => boolean,
): Record<string, Uint8Array> {
	const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const entries = readTable(archive, file).filter(({ name }) => wanted(name));
	if (entries.some(({ locked }) => locked)) throw failGpt('DOC_PASSWORD', { file });
	const total = entries.reduce((sum, { size }) => sum + size, 0);
	if (total > zipBytes) throw tooMuch(file, `${zipBytes / 2 ** 20} MB once unpacked`);
	return Object.fromEntries(entries.map((entry) => [entry.name, unpack(archive, entry)]));
}

const tooMuch = (file: string, what: string) =>
	failGpt('DOC_TOO_COMPLEX', { file, size: `more than ${what}` });

function readTable(archive: Buffer, file: string): Entry[] {
	const end = archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
	if (end < 0) throw new Error('no table');
	const count = archive.readUInt16LE(end + 10);
	if (count > zipEntries) throw tooMuch(file, `${zipEntries.toLocaleString('en-US')} files in it`);
	const entries: Entry[] = [];
	let at = archive.readUInt32LE(end + 16);
	for (let number = 0; number < count; number += 1) {
		if (archive.readUInt32LE(at) !== 0x02014b50) throw new Error('no entry');
		const nameEnd = at + 46 + archive.readUInt16LE(at + 28);
		entries.push({
			name: archive.toString('utf8', at + 46, nameEnd),
			locked: (archive.readUInt16LE(at + 8) & 1) === 1,
			method: archive.readUInt16LE(at + 10),
			sum: archive.readUInt32LE(at + 16),
			packed: archive.readUInt32LE(at + 20),
			size: archive.readUInt32LE(at + 24),
			at: archive.readUInt32LE(at + 42),
		});
		at = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
	}
	return entries;
}

function unpack(archive: Buffer, { at, method, packed, size, sum }: Entry): Uint8Array {
	if (archive.readUInt32LE(at) !== 0x04034b50) throw new Error('no header');
	const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
	const raw = archive.subarray(start, start + packed);
	// One byte at least, which zlib asks for.
	const data = method === 0 ? raw : inflateRawSync(raw, { maxOutputLength: Math.max(size, 1) });
	if (![0, 8].includes(method) || data.length !== size || crc32(data) !== sum) {
		throw new Error('damaged');
	}
	return data;
}
