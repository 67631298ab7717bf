import type { TextDocument } from '../../../../core/gpt/text/document';
import { failGpt } from '../../../../core/gpt/words/error-catalog';
import { shownLimits } from '../../../../core/gpt/words/limits';
import type { ShownFile } from '../../../../core/gpt/words/shown-file';
import { given } from '../../../../core/kernel/given';
import type { ReadLimits } from '../../document-job';
import { megabytes } from '../../megabytes';
import { measurePicture } from './measure-picture';
import type { pictureKind } from './picture-kind';

/**
 * A picture as a document without a text, to be shown to a model. Fails with PICTURE_NOT_SENT where
 * pictures are kept from it, PICTURE_UNSUPPORTED, PICTURE_TOO_BIG, PICTURE_TOO_SMALL, or as a damaged file.
 */
export function readPicture(
	kind: NonNullable<ReturnType<typeof pictureKind>>,
	bytes: Uint8Array,
	file: string,
	{ pictures }: ReadLimits,
): TextDocument {
	if (!pictures) throw failGpt('PICTURE_NOT_SENT', { file });
	if ('format' in kind) throw failGpt('PICTURE_UNSUPPORTED', { file, format: kind.format });
	const { width, height, moves } = measurePicture(kind.type, bytes);
	if (width * height < (pictures.leastPixels ?? 0)) throw failGpt('PICTURE_TOO_SMALL', { file });
	if (moves) throw failGpt('PICTURE_UNSUPPORTED', { file, format: 'one that moves' });
	checkShown(bytes, file);
	const shown = [toShown({ name: file, mimeType: kind.type }, bytes)];
	return { text: '', shown, pages: [], attachments: [] };
}

/** Fails with PICTURE_TOO_BIG when a file has more bytes than a model is shown. */
export function checkShown(bytes: Uint8Array, file: string): void {
	if (bytes.length <= shownLimits.bytes) return;
	const [size, limit] = [bytes.length, shownLimits.bytes].map(megabytes);
	throw failGpt('PICTURE_TOO_BIG', { file, ...given({ size, limit }) });
}

/** A file as it is handed to a model. */
export const toShown = (about: Omit<ShownFile, 'base64'>, bytes: Uint8Array): ShownFile => ({
	...about,
	base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
});
