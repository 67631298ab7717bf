import { getDocumentProxy } from 'unpdf';
import type { PageStart, TextDocument } from '../../../../core/gpt/text/document';
import { failGpt } from '../../../../core/gpt/words/error-catalog';
import { hostLimits } from '../../../../core/gpt/words/limits';
import { visibleText } from '../../../../core/gpt/text/visible-text';
import { longerThan } from '../../check-length';
import type { ReadLimits } from '../../document-job';
import { addedLines } from './added-lines';
import { isGarbled } from './is-garbled';
import { inFileOrder, type Piece } from './pieces';
import { readingOrder } from './reading-order';
import { holdsPictures, readScan, showBeside } from './scan';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

function toPdfError(cause: unknown, file: string) {
	const name = cause instanceof Error ? cause.name : '';
	return failGpt(name === 'PasswordException' ? 'DOC_PASSWORD' : 'DOC_UNREADABLE', { file });
}

/** The text of a page; it is left where it is longer than `limit`: a small file can say a thing a million times. */
async function readWords(page: Page, limit: number): Promise<string> {
	const pieces: Piece[] = [];
	let length = 0;
	for await (const { items } of page.streamTextContent()) {
		for (const item of items) {
			if (!('str' in item) || (item.str === '' && !item.hasEOL)) continue;
			const [, up, across, , x, y]: number[] = item.transform;
			const turned = item.str.trim() !== '' && (up !== 0 || across !== 0);
			const { str: text, width, height, hasEOL: endsLine } = item;
			pieces.push({ text, x: x ?? 0, y: y ?? 0, width, height, endsLine, turned });
			length += text.length + (endsLine ? 1 : 0);
		}
		if (length > limit) throw longerThan(limit);
	}
	return pieces.some(({ turned }) => turned) ? inFileOrder(pieces) : readingOrder(pieces);
}

async function readPages(
	pdf: Pdf,
	maxCharacters: number,
): Promise<{ pages: string[]; garbled: boolean }> {
	const pages: string[] = [];
	let left = maxCharacters;
	let garbled = false;
	for (let number = 1; number <= pdf.numPages; number += 1) {
		const page = await pdf.getPage(number);
		const words = await readWords(page, left);
		const missing = addedLines(await page.getAnnotations()).filter((line) => !words.includes(line));
		const whole = [words.trim(), ...missing].filter(Boolean).join('\n');
		garbled ||= isGarbled(whole);
		const text = visibleText(whole);
		page.cleanup();
		left -= text.length;
		pages.push(text);
	}
	return { pages, garbled };
}

/** Joins pages with a line that names the page, and says where each begins. */
export function joinPages(texts: string[]): TextDocument {
	let text = '';
	const pages: PageStart[] = [];
	texts.forEach((words, index) => {
		if (index > 0) text += `\n--- page ${index + 1} ---\n`;
		pages.push({ page: index + 1, start: text.length });
		text += words;
	});
	return { text, pages, attachments: [] };
}

/**
 * Reads a PDF's text layer, form values and notes page by page; without a text layer it is shown as it
 * is, and beside a text that lacks letters or pages, too. Fails with DOC_PASSWORD, DOC_UNREADABLE, DOC_TOO_BIG
 * (pages), TEXT_TOO_LONG, DOC_NO_TEXT or PICTURE_TOO_BIG.
 */
export async function readPdf(
	bytes: Uint8Array,
	file: string,
	limits: ReadLimits,
): Promise<TextDocument> {
	const { maxPages, maxCharacters } = limits;
	const pdf = await open(bytes, file);
	try {
		if (pdf.numPages > maxPages) {
			throw failGpt('DOC_TOO_BIG', {
				file,
				size: `${pdf.numPages} pages`,
				limit: `${maxPages} pages`,
				option: 'Max Pages',
			});
		}
		const { pages, garbled } = await readPages(pdf, maxCharacters);
		const scan = { bytes, file, pages: pdf.numPages };
		if (isBare(pages.join(''))) {
			return { text: '', shown: [readScan(scan, limits)], pages: [], attachments: [] };
		}
		const isWhole = !garbled && !(pages.some(isBare) && holdsPictures(bytes));
		if (isWhole) return joinPages(pages);
		const shown = showBeside(scan, limits);
		return { ...joinPages(pages), ...(garbled ? { garbled } : {}), shown };
	} finally {
		await pdf.loadingTask.destroy();
	}
}

/** Whether the words of a page or a PDF are none, or a stamp. */
const isBare = (text: string): boolean =>
	(text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < hostLimits.leastPdfLetters;

async function open(bytes: Uint8Array, file: string): Promise<Pdf> {
	try {
		// The parser takes the buffer over, so it gets its own.
		return await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
	} catch (cause) {
		throw toPdfError(cause, file);
	}
}
