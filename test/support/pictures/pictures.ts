import { crc32, deflateSync } from 'node:zlib';

const chunk = (name: string, data: Buffer): Buffer => {
	const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, sum]);
};

/** A gray PNG; `more` goes between its head and its pixels. */
export function pngOf(width: number, height: number, more: Buffer[] = []): Buffer {
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head[8] = 8;
	const pixels = deflateSync(Buffer.alloc((width + 1) * height, 200).fill(0, 0, 1));
	const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
	return Buffer.concat([
		signature,
		chunk('IHDR', head),
		...more,
		chunk('IDAT', pixels),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

/** A PNG that is this many bytes larger than it need be, as with a thumbnail or a color profile. */
export const largePng = (bytes: number): Buffer =>
	pngOf(300, 200, [chunk('zTXt', Buffer.alloc(bytes))]);

/** A PNG that says it moves. */
export const movingPng = (): Buffer => pngOf(300, 200, [chunk('acTL', Buffer.alloc(8))]);

const gifHead = Buffer.from('GIF89a\x2c\x01\xc8\x00\x00\x00\x00', 'latin1');
const gifFrame = Buffer.from(
	'\x2c\x00\x00\x00\x00\x2c\x01\xc8\x00\x00\x02\x02\x44\x01\x00',
	'latin1',
);

/** A GIF of 300 by 200 pixels with so many pictures. */
export const gifOf = (frames: number): Buffer =>
	Buffer.concat([gifHead, ...Array<Buffer>(frames).fill(gifFrame), Buffer.from(';')]);

/** Beginnings of pictures that models do not read. */
export const unreadPictures: Record<string, Buffer> = {
	HEIC: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'),
	AVIF: Buffer.from('\0\0\0\x1cftypavif\0\0\0\0', 'latin1'),
	TIFF: Buffer.from('II*\0\x08\0\0\0', 'latin1'),
	BMP: Buffer.from('BM\x46\0\0\0\0\0\0\0\x36\0\0\0', 'latin1'),
	SVG: Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
};
