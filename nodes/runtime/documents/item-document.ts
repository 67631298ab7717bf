import type { INodeExecutionData } from 'n8n-workflow';
import { plainDocument, type TextDocument } from '../../core/gpt/text/document';
import { failGpt } from '../../core/gpt/words/error-catalog';
import { mailDocument } from '../../core/gpt/text/mail-document';
import { visibleText } from '../../core/gpt/text/visible-text';
import type { ItemFiles } from '../files/item-files';
import { readMailFields } from './mail-fields';
import type { DocumentLimits } from './read-document';

/** Where an item's text is. */
export interface DocumentSource {
	from: 'automatic' | 'file' | 'text';
	/** Binary property that holds the file. */
	fileField: string;
	text: string | undefined;
	limits: DocumentLimits;
}

async function readFile(
	files: ItemFiles,
	item: INodeExecutionData,
	field: string,
	limits: DocumentLimits,
): Promise<TextDocument> {
	const file = await files.read(item, field);
	const { readDocument } = await import('./read-document.js');
	return { ...(await readDocument(file, limits)), file: file.name };
}

function readText(text: string | undefined): TextDocument {
	if (text === undefined || text.trim() === '') throw failGpt('INPUT_EMPTY', { parameter: 'Text' });
	return plainDocument(visibleText(text));
}

/**
 * The text of one item. Automatic takes the named file, else a mail as the Email Trigger puts it
 * out, else the text, else the item's field `text`, else the only file there is. Fails with CoreErrors
 * of the GPT catalog, and with those of a file that is not there.
 */
export async function readItemDocument(
	files: ItemFiles,
	item: INodeExecutionData,
	source: DocumentSource,
): Promise<TextDocument> {
	const document = await findDocument(files, item, source);
	const { maxCharacters } = source.limits;
	if (document.text.length <= maxCharacters) return document;
	const count = document.text.length.toLocaleString('en-US');
	throw failGpt('TEXT_TOO_LONG', { count, limit: maxCharacters.toLocaleString('en-US') });
}

async function findDocument(
	files: ItemFiles,
	item: INodeExecutionData,
	source: DocumentSource,
): Promise<TextDocument> {
	const { from, fileField, text, limits } = source;
	if (from === 'file') return await readFile(files, item, fileField, limits);
	if (from === 'text') return readText(text);
	if (item.binary?.[fileField]) return await readFile(files, item, fileField, limits);
	const mail = await readMailFields(item);
	if (mail) return mailDocument(mail, limits);
	const found = text?.trim() ? text : ownText(item);
	const [only, ...others] = Object.keys(item.binary ?? {});
	if (!found?.trim() && only !== undefined && others.length === 0) {
		return await readFile(files, item, only, limits);
	}
	return readText(found);
}

function ownText({ json }: INodeExecutionData): string | undefined {
	return typeof json.text === 'string' ? json.text : undefined;
}
