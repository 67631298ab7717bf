import { decodeText } from '../decode-text';

/** Kinds of pictures that models read (OpenAI, Images and vision). */
export type PictureType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';

const ascii = (bytes: Uint8Array, from: number, to: number) =>
	String.fromCharCode(...bytes.subarray(from, to));

const read: Array<{ type: PictureType; fits(bytes: Uint8Array): boolean }> = [
	{ type: 'image/png', fits: (bytes) => ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n' },
	{ type: 'image/jpeg', fits: (bytes) => ascii(bytes, 0, 3) === '\xff\xd8\xff' },
	{ type: 'image/gif', fits: (bytes) => /^GIF8[79]a$/.test(ascii(bytes, 0, 6)) },
	{
		type: 'image/webp',
		fits: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP',
	},
];

const svgRoot =
	/^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*)*(?:<!DOCTYPE svg[^>]{0,300}>\s*)?<svg[\s>]/;

const unread: Array<{ format: string; fits(bytes: Uint8Array): boolean }> = [
	{
		format: 'HEIC',
		fits: (bytes) => /^ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)$/.test(ascii(bytes, 4, 12)),
	},
	{ format: 'AVIF', fits: (bytes) => /^ftypavi[fs]$/.test(ascii(bytes, 4, 12)) },
	{ format: 'TIFF', fits: (bytes) => /^(?:II\*\0|MM\0\*)$/.test(ascii(bytes, 0, 4)) },
	// Its name is two letters long; zeros follow the length of the file.
	{ format: 'BMP', fits: (bytes) => /^BM[\s\S]{4}\0{4}$/.test(ascii(bytes, 0, 10)) },
	{ format: 'SVG', fits: (bytes) => svgRoot.test(decodeText(bytes.subarray(0, 2048))) },
];

/** What kind of picture bytes begin as, whatever they are called: one that models read, or the name of another. */
export function pictureKind(
	bytes: Uint8Array,
): { type: PictureType } | { format: string } | undefined {
	const type = read.find(({ fits }) => fits(bytes))?.type;
	if (type) return { type };
	const format = unread.find(({ fits }) => fits(bytes))?.format;
	return format === undefined ? undefined : { format };
}
