import { getDocumentProxy } from 'unpdf';
import type { PageStart, TextDocument } from '../../../core/gpt/text/document';
import { failGpt } from '../../../core/gpt/words/error-catalog';
import { hostLimits } from '../../../core/gpt/words/limits';
import { visibleText } from '../../../core/gpt/text/visible-text';
import { longerThan } from '../check-length';
import type { ReadLimits } from '../document-job';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

function toPdfError(cause: unknown, file: string) {
	const name = cause instanceof Error ? cause.name : '';
	return failGpt(name === 'PasswordException' ? 'DOC_PASSWORD' : 'DOC_UNREADABLE', { file });
}

function readField(annotation: unknown): string | undefined {
	if (typeof annotation !== 'object' || annotation === null) return undefined;
	if (!('fieldName' in annotation) || !('fieldValue' in annotation)) return undefined;
	const { fieldName, fieldValue } = annotation;
	const label =
		'alternativeText' in annotation && annotation.alternativeText
			? annotation.alternativeText
			: fieldName;
	const value = Array.isArray(fieldValue) ? fieldValue.join(', ') : fieldValue;
	if (typeof value !== 'string' || value.trim() === '' || value === 'Off') return undefined;
	return `${String(label)}: ${value}`;
}

/** The values people filled into the form on a page; they are no part of the page's text. */
async function readForm(page: Page): Promise<string[]> {
	const annotations: unknown[] = await page.getAnnotations();
	return annotations.flatMap((annotation) => readField(annotation) ?? []);
}

/** The text of a page; it is left where it is longer than `limit`: a small file can say a thing a million times. */
async function readWords(page: Page, limit: number): Promise<string> {
	let words = '';
	for await (const { items } of page.streamTextContent()) {
		for (const item of items) if ('str' in item) words += item.hasEOL ? `${item.str}\n` : item.str;
		if (words.length > limit) throw longerThan(limit);
	}
	return words;
}

async function readPages(pdf: Pdf, maxCharacters: number): Promise<string[]> {
	const pages: string[] = [];
	let left = maxCharacters;
	for (let number = 1; number <= pdf.numPages; number += 1) {
		const page = await pdf.getPage(number);
		const words = await readWords(page, left);
		const missing = (await readForm(page)).filter((line) => !words.includes(line));
		const text = visibleText([words.trim(), ...missing].filter(Boolean).join('\n'));
		page.cleanup();
		left -= text.length;
		pages.push(text);
	}
	return pages;
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
 * Reads a PDF's text layer and form values page by page. Fails with DOC_PASSWORD, DOC_UNREADABLE,
 * DOC_TOO_BIG (pages), TEXT_TOO_LONG or DOC_NO_TEXT.
 */
export async function readPdf(
	bytes: Uint8Array,
	file: string,
	{ maxPages, maxCharacters }: ReadLimits,
): Promise<TextDocument> {
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
		const pages = await readPages(pdf, maxCharacters);
		const letters = pages.join('').match(/[\p{L}\p{N}]/gu)?.length ?? 0;
		if (letters < hostLimits.leastPdfLetters) throw failGpt('DOC_NO_TEXT', { file });
		return joinPages(pages);
	} finally {
		await pdf.loadingTask.destroy();
	}
}

async function open(bytes: Uint8Array, file: string): Promise<Pdf> {
	try {
		// The parser takes the buffer over, so it gets its own.
		return await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
	} catch (cause) {
		throw toPdfError(cause, file);
	}
}
