import { failGpt } from '../../../../core/gpt/words/error-catalog';
import { shownLimits } from '../../../../core/gpt/words/limits';
import type { ShownFile } from '../../../../core/gpt/words/shown-file';
import type { ReadLimits } from '../../document-job';
import { checkShown, toShown } from '../pictures/read-picture';

interface Scan {
	bytes: Uint8Array;
	file: string;
	pages: number;
}

/** What says that a stream of a PDF is a picture; the stream may be packed, these words never are (ISO 32000-1, 7.5.7). */
const picture = /\/Subtype\s{0,9}\/Image\b/;

/** Whether a PDF holds pictures, as those of scanned pages are. */
export const holdsPictures = ({ buffer, byteOffset, byteLength }: Uint8Array): boolean =>
	picture.test(Buffer.from(buffer, byteOffset, byteLength).toString('latin1'));

/**
 * A PDF without text as what a model is shown. Fails with DOC_NO_TEXT where it holds no picture either or
 * none may be shown, DOC_TOO_BIG (pages) and PICTURE_TOO_BIG.
 */
export function readScan(scan: Scan, { pictures }: ReadLimits): ShownFile {
	const { bytes, file, pages } = scan;
	if (!pictures || !holdsPictures(bytes)) throw failGpt('DOC_NO_TEXT', { file });
	if (pages > pictures.maxPages) {
		throw failGpt('DOC_TOO_BIG', {
			file,
			size: `${pages} pages without a text layer`,
			limit: `${pictures.maxPages} pages`,
			option: 'Max Scanned Pages',
		});
	}
	checkShown(bytes, file);
	return toPdf(scan);
}

/** The same for a PDF whose text lacks letters or pages: to be shown beside it, where it is not too large for that. */
export function showBeside(scan: Scan, { pictures }: ReadLimits): ShownFile[] {
	const fits =
		pictures && scan.pages <= pictures.maxPages && scan.bytes.length <= shownLimits.bytes;
	return fits ? [toPdf(scan)] : [];
}

const toPdf = ({ bytes, file }: Scan): ShownFile =>
	toShown({ name: file, mimeType: 'application/pdf' }, bytes);
