import type { INodeExecutionData } from 'n8n-workflow';
import { plainDocument, type TextDocument } from '../../core/gpt/text/document';
import { withAttached } from '../../core/gpt/text/attached';
import { visibleText } from '../../core/gpt/text/visible-text';
import { documentLimits } from '../../core/gpt/words/limits';
import { failGpt } from '../../core/gpt/words/error-catalog';
import type { ItemFiles } from '../files/item-files';
import { giveTurn } from '../host/give-turn';
import { attachedLimits } from './attached-limits';
import { checkLength } from './check-length';
import type { DocumentLimits, DocumentReader } from './document-reader';
import { findMail } from './mail-fields';
import { isCalendarData } from './is-calendar';
import { readAttached } from './read-attached';

/** What is done with the files that come with a mail. */
export type Attachments = 'ignore' | 'readToo' | 'oneEach';

/** Where an item's text is. */
export interface DocumentSource {
	from: 'automatic' | 'file' | 'text';
	/** Binary property that holds the file. */
	fileField: string;
	text: string | undefined;
	attachments: Attachments;
	limits: DocumentLimits;
}

/** What reading an item works with. */
export interface Reading {
	files: ItemFiles;
	reader: DocumentReader;
}

/**
 * The text of one item, with the files of a mail behind it or beside it (`attached`) if they are
 * wanted. Fails with CoreErrors of the GPT catalog, and with those of a file that is not there.
 */
export async function readItemDocument(
	reading: Reading,
	item: INodeExecutionData,
	source: DocumentSource,
): Promise<TextDocument> {
	const { attachments, limits } = source;
	const { maxCharacters } = limits;
	if (attachments === 'ignore') return await readDocument(reading, item, source);
	if (attachments === 'oneEach') {
		const each = { ...limits, attachedCharacters: maxCharacters };
		return await readDocument(reading, item, { ...source, limits: each });
	}
	const attachedCharacters = Math.min(maxCharacters, documentLimits.attachedCharacters);
	const few = { ...limits, attachedCharacters };
	const whole = withAttached(await readDocument(reading, item, { ...source, limits: few }));
	checkLength(whole.text.length, maxCharacters);
	return whole;
}

/**
 * Automatic takes the named file, else a mail as n8n's mail triggers put it out, else the text, else
 * the item's field `text`, else the only file there is. The files of a mail are never taken for it,
 * be it without a word or incomplete.
 */
async function readDocument(
	{ files, reader }: Reading,
	item: INodeExecutionData,
	{ from, fileField, text, limits }: DocumentSource,
): Promise<TextDocument> {
	const readFile = async (field: string) =>
		await reader.readFile(() => files.read(item, field), limits);

	if (from === 'file') return await readFile(fileField);
	if (from === 'text') return await readText(text, limits);
	if (item.binary?.[fileField]) return await readFile(fileField);
	const found = findMail(item);
	const mail = found && 'mail' in found ? found.mail : undefined;
	const given = text?.trim() ? text : ownText(item);
	if (mail && (mail.plain || mail.html || !given?.trim())) {
		const document = await reader.readMail(mail, limits, calendarsOf(files, item));
		const each = attachedLimits(limits);
		if (!each) return document;
		return { ...document, attached: await readAttached({ files, reader }, item, each) };
	}
	if (given?.trim()) return await readText(given, limits);
	if (found && 'error' in found) throw found.error;
	const [only, ...others] = Object.keys(item.binary ?? {});
	return only !== undefined && others.length === 0
		? await readFile(only)
		: await readText(given, limits);
}

/** The calendar files of a mail's item, unopened; more than a few are no invitation. */
function calendarsOf(files: ItemFiles, item: INodeExecutionData) {
	const all = Object.entries(item.binary ?? {}).filter(([, data]) => isCalendarData(data));
	return all.slice(0, documentLimits.calendars).map(
		([field]) =>
			async () =>
				await files.read(item, field),
	);
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
