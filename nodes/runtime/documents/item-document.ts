import type { INodeExecutionData } from 'n8n-workflow';
import { plainDocument, type TextDocument } from '../../core/gpt/text/document';
import { visibleText } from '../../core/gpt/text/visible-text';
import { failGpt } from '../../core/gpt/words/error-catalog';
import type { ItemFiles } from '../files/item-files';
import { giveTurn } from '../host/give-turn';
import { checkLength } from './check-length';
import type { DocumentLimits, DocumentReader } from './document-reader';
import { findMailFields } from './mail-fields';

/** Where an item's text is. */
export interface DocumentSource {
	from: 'automatic' | 'file' | 'text';
	/** Binary property that holds the file. */
	fileField: string;
	text: string | undefined;
	limits: DocumentLimits;
}

/** What reading an item works with. */
export interface Reading {
	files: ItemFiles;
	reader: DocumentReader;
}

/**
 * The text of one item. Automatic takes the named file, else a mail as the Email Trigger puts it
 * out, else the text, else the item's field `text`, else the only file there is. Fails with CoreErrors
 * of the GPT catalog, and with those of a file that is not there.
 */
export async function readItemDocument(
	{ files, reader }: Reading,
	item: INodeExecutionData,
	{ from, fileField, text, limits }: DocumentSource,
): Promise<TextDocument> {
	const readFile = async (field: string) =>
		await reader.readFile(() => files.read(item, field), limits);

	if (from === 'file') return await readFile(fileField);
	if (from === 'text') return await readText(text, limits);
	if (item.binary?.[fileField]) return await readFile(fileField);
	const mail = findMailFields(item);
	if (mail) return await reader.readMail(mail, limits);
	const found = text?.trim() ? text : ownText(item);
	const [only, ...others] = Object.keys(item.binary ?? {});
	if (!found?.trim() && only !== undefined && others.length === 0) return await readFile(only);
	return await readText(found, limits);
}

function ownText({ json }: INodeExecutionData): string | undefined {
	return typeof json.text === 'string' ? json.text : undefined;
}

/** A text needs no parser, so that it is read here. */
async function readText(
	text: string | undefined,
	{ maxCharacters }: DocumentLimits,
): Promise<TextDocument> {
	if (text === undefined || text.trim() === '') throw failGpt('INPUT_EMPTY', { parameter: 'Text' });
	checkLength(text.length, maxCharacters);
	await giveTurn();
	return plainDocument(visibleText(text));
}
