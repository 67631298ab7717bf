import { strFromU8, strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { plainDocument, type TextDocument } from '../../../../core/gpt/text/document';
import { visibleText } from '../../../../core/gpt/text/visible-text';
import { failGpt } from '../../../../core/gpt/words/error-catalog';
import { htmlToPlain } from '../html-to-plain';
import { plainTags } from './plain-tags';
import { readZip } from './read-zip';
import { unwrapped } from './unwrapped';
import { withHeaders } from './with-headers';
import { hiddenStyles, withoutHiddenRuns } from './without-hidden-runs';

/** Where Word and all programs that follow it put the words themselves. */
const mainPart = 'word/document.xml';

/** A stranger's document may not say how it is to be read, nor have other files read. */
const options = {
	includeEmbeddedStyleMap: false,
	externalFileAccess: false,
	convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
};

/**
 * Reads a Word document as people see it: headers, paragraphs, lists, tables row by row, boxes with their crosses, notes; no pictures, no
 * hidden text, no deleted text. Macros are not run. Fails as its archive and its HTML do.
 */
export async function readDocx(
	bytes: Uint8Array<ArrayBuffer>,
	file: string,
): Promise<TextDocument> {
	const parts = readZip(bytes, file, (name) => /\.(?:xml|rels)$/i.test(name));
	const partOf = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
	const hidden = hiddenStyles(plainTags(partOf('word/styles.xml')));
	for (const name of Object.keys(parts)) {
		if (/^word\/[^/]+\.xml$/.test(name)) {
			parts[name] = strToU8(unwrapped(withoutHiddenRuns(plainTags(partOf(name)), hidden)));
		}
	}
	const main = parts[mainPart];
	if (main) {
		parts[mainPart] = strToU8(withHeaders(strFromU8(main), partOf));
	}
	// Packed again without compression, so that what the parser gets is what was measured.
	const buffer = Buffer.from(zipSync(parts, { level: 0 }));
	const { value: html } = await mammoth.convertToHtml({ buffer }, options);
	const plain = htmlToPlain(withBoxes(withCellsInLine(html)), { name: file, quotes: true });
	const lines = visibleText(plain).split('\n');
	const text = lines.map((line) => line.trimEnd()).join('\n');
	if (text.trim() === '') throw failGpt('INPUT_EMPTY', { parameter: file });
	return plainDocument(text);
}

/** Word has a paragraph in each cell; without them a row of the table is a line. */
function withCellsInLine(html: string): string {
	let cells = 0;
	return html.replace(/<(\/?)(td|th|p)(?: [^<>]*)?>/g, (tag, end: string, name: string) => {
		if (name !== 'p') cells += end === '' ? 1 : -1;
		if (name !== 'p' || cells === 0) return tag;
		return end === '' ? '' : ' ';
	});
}

/** Boxes as the signs for them: of an input a page has no words. */
const withBoxes = (html: string): string =>
	html.replace(/<input type="checkbox"( checked="checked")? \/>/g, (_, checked?: string) =>
		checked ? '☒' : '☐',
	);
