import { extractText, getDocumentProxy } from 'unpdf';
import type { PageStart, TextDocument } from '../../core/gpt/text/document';
import { failGpt } from '../../core/gpt/words/error-catalog';
import { hostLimits } from '../../core/gpt/words/limits';
import { visibleText } from '../../core/gpt/text/visible-text';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

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
async function readForm(pdf: Pdf, page: number): Promise<string[]> {
	const annotations: unknown[] = await (await pdf.getPage(page)).getAnnotations();
	return annotations.flatMap((annotation) => readField(annotation) ?? []);
}

async function readPages(pdf: Pdf): Promise<string[]> {
	const { text } = await extractText(pdf, { mergePages: false });
	const pages: string[] = [];
	for (const [index, words] of text.entries()) {
		const form = await readForm(pdf, index + 1);
		const missing = form.filter((line) => !words.includes(line));
		pages.push(visibleText([words.trim(), ...missing].filter(Boolean).join('\n')));
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
 * DOC_TOO_BIG (pages) or DOC_NO_TEXT.
 */
export async function readPdf(
	bytes: Uint8Array,
	file: string,
	maxPages: number,
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
		const pages = await readPages(pdf);
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
