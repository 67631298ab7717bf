import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { plainDocument, type TextDocument } from '../../core/gpt/text/document';
import { gptErrors } from '../../core/gpt/words/error-catalogue';
import { mailDocument } from '../../core/gpt/text/mail-document';
import { visibleText } from '../../core/gpt/text/visible-text';
import { readMailFields } from './mail-fields';
import type { DocumentLimits } from './read-document';

/** What reading files uses of n8n's context. */
export interface DocumentHost {
	helpers: Pick<IExecuteFunctions['helpers'], 'getBinaryDataBuffer'>;
}

/** Where an item's text is. */
export interface DocumentSource {
	from: 'automatic' | 'file' | 'text';
	/** Binary property that holds the file. */
	fileField: string;
	text: string | undefined;
	limits: DocumentLimits;
}

async function readFile(
	host: DocumentHost,
	item: INodeExecutionData,
	index: number,
	field: string,
	limits: DocumentLimits,
): Promise<TextDocument> {
	const file = item.binary?.[field];
	if (!file) throw gptErrors('FILE_MISSING', { field });
	const { readDocument } = await import('./read-document.js');
	const bytes = await host.helpers.getBinaryDataBuffer(index, field);
	const name = file.fileName ?? field;
	const document = await readDocument({ name, mimeType: file.mimeType, bytes }, limits);
	return { ...document, file: name };
}

function readText(text: string | undefined): TextDocument {
	if (text === undefined || text.trim() === '')
		throw gptErrors('INPUT_EMPTY', { parameter: 'Text' });
	return plainDocument(visibleText(text));
}

/**
 * The text of one item. Automatic takes the named file, else a mail as the Email Trigger puts it
 * out, else the text, else the item's field `text`, else the only file there is. Fails with
 * CoreErrors of the GPT catalogue.
 */
export async function readItemDocument(
	host: DocumentHost,
	item: INodeExecutionData,
	index: number,
	source: DocumentSource,
): Promise<TextDocument> {
	const document = await findDocument(host, item, index, source);
	const { maxCharacters } = source.limits;
	if (document.text.length <= maxCharacters) return document;
	const count = document.text.length.toLocaleString('en-US');
	throw gptErrors('TEXT_TOO_LONG', { count, limit: maxCharacters.toLocaleString('en-US') });
}

async function findDocument(
	host: DocumentHost,
	item: INodeExecutionData,
	index: number,
	source: DocumentSource,
): Promise<TextDocument> {
	const { from, fileField, text, limits } = source;
	if (from === 'file') return await readFile(host, item, index, fileField, limits);
	if (from === 'text') return readText(text);
	if (item.binary?.[fileField]) return await readFile(host, item, index, fileField, limits);
	const mail = await readMailFields(item);
	if (mail) return mailDocument(mail, limits);
	const found = text?.trim() ? text : ownText(item);
	const [only, ...others] = Object.keys(item.binary ?? {});
	if (!found?.trim() && only !== undefined && others.length === 0) {
		return await readFile(host, item, index, only, limits);
	}
	return readText(found);
}

function ownText({ json }: INodeExecutionData): string | undefined {
	return typeof json.text === 'string' ? json.text : undefined;
}
