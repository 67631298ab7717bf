import { crc32 } from 'node:zlib';
import type { PictureType } from './picture-kind';

export interface PictureSize {
	/** Pixels. */
	width: number;
	height: number;
	/** Whether it holds more than one picture. */
	moves: boolean;
}

/**
 * Goes through a picture from its beginning to its end without unpacking it. Fails, with whatever
 * reading beyond the end throws, where it is cut or damaged; what is shown in half could lack the one
 * line that matters.
 */
export function measurePicture(type: PictureType, bytes: Uint8Array): PictureSize {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const size = measures[type](view);
	if (size.width < 1 || size.height < 1) throw damaged();
	return size;
}

const damaged = () => new RangeError('The picture is damaged');

const nameAt = (view: DataView, at: number): string =>
	[0, 1, 2, 3].map((place) => String.fromCharCode(view.getUint8(at + place))).join('');

const measures: Record<PictureType, (view: DataView) => PictureSize> = {
	'image/png': measurePng,
	'image/jpeg': measureJpeg,
	'image/gif': measureGif,
	'image/webp': measureWebp,
};

/** Chunks of length, name, data and checksum (PNG, third edition, 5.3). */
function measurePng(view: DataView): PictureSize {
	if (nameAt(view, 12) !== 'IHDR') throw damaged();
	const size = { width: view.getUint32(16), height: view.getUint32(20), moves: false };
	for (let at = 8; ; ) {
		const length = view.getUint32(at);
		const name = nameAt(view, at + 4);
		const checked = new Uint8Array(view.buffer, view.byteOffset + at + 4, length + 4);
		if (crc32(checked) !== view.getUint32(at + 8 + length)) throw damaged();
		if (name === 'IEND') return size;
		size.moves ||= name === 'acTL';
		at += 12 + length;
	}
}

/** Segments up to the picture itself, which ends with a mark of its own (ITU T.81, B.1). */
function measureJpeg(view: DataView): PictureSize {
	let size: PictureSize | undefined;
	for (let at = 2; ; ) {
		if (view.getUint8(at) !== 0xff) throw damaged();
		const mark = view.getUint8(at + 1);
		if (mark === 0xff) {
			at += 1;
			continue;
		}
		// All starts of a frame but for tables (DHT, JPG, DAC) hold the size.
		if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)) {
			size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5), moves: false };
		}
		at += 2 + view.getUint16(at + 2);
		if (mark !== 0xda) continue;
		const rest = Buffer.from(view.buffer, view.byteOffset + at, view.byteLength - at);
		if (!size || !rest.includes(Buffer.of(0xff, 0xd9))) throw damaged();
		return size;
	}
}

/** Blocks that each say how long they are (GIF89a, 15 to 27). */
function measureGif(view: DataView): PictureSize {
	const size = { width: view.getUint16(6, true), height: view.getUint16(8, true), moves: false };
	const table = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
	let pictures = 0;
	for (let at = 13 + table(view.getUint8(10)); ; ) {
		// Some programs leave the last mark out.
		const block = at === view.byteLength ? 0x3b : view.getUint8(at);
		if (block === 0x3b) break;
		if (block === 0x2c) {
			pictures += 1;
			at += 11 + table(view.getUint8(at + 9));
		} else if (block === 0x21) at += 2;
		else throw damaged();
		for (let length = view.getUint8(at); length > 0; length = view.getUint8(at)) at += length + 1;
		at += 1;
	}
	if (pictures === 0) throw damaged();
	return { ...size, moves: pictures > 1 };
}

/** One RIFF file whose first chunk tells the size in one of three ways (RFC 9649, 2.5 to 2.7). */
function measureWebp(view: DataView): PictureSize {
	if (view.getUint32(4, true) + 8 > view.byteLength) throw damaged();
	switch (nameAt(view, 12)) {
		case 'VP8 ':
			return {
				width: view.getUint16(26, true) & 0x3fff,
				height: view.getUint16(28, true) & 0x3fff,
				moves: false,
			};
		case 'VP8L': {
			const packed = view.getUint32(21, true);
			return { width: (packed & 0x3fff) + 1, height: ((packed >> 14) & 0x3fff) + 1, moves: false };
		}
		case 'VP8X':
			return {
				width: (view.getUint32(24, true) & 0xffffff) + 1,
				height: (view.getUint32(26, true) >>> 8) + 1,
				moves: (view.getUint8(20) & 2) !== 0,
			};
		default:
			throw damaged();
	}
}
