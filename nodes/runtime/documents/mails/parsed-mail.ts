import type { IDataObject } from 'n8n-workflow';
import { machineHeaders, threadOf } from '../../../core/gpt/text/mail-document';
import type { ItemMail } from './found-mail';
import { objectIn, textOf } from './item-values';
import { showAddress } from './show-address';

/**
 * A mail that was taken apart: `textPlain` and `textHtml` with the header under `metadata` (Email
 * Trigger, Simple), or `text` and `html` with header lines under `headers` (Email Trigger, Resolved,
 * and Gmail Trigger without Simplify). undefined for other items: a mail has a sender or a subject.
 */
export function parsedMail(json: IDataObject): ItemMail | undefined {
	const from = showAddress(json['from']);
	const subject = textOf(json, 'subject');
	if (from === '' && subject === '') return undefined;
	if (!hasText(json) && !isWhole(json)) return undefined;
	const header = headerOf(json);
	const messageId = textOf(json, 'messageId') || header('message-id') || textOf(json, 'id');
	const inReplyTo = textOf(json, 'inReplyTo') || header('in-reply-to');
	const found = machineHeaders.map((name) => [name, header(name)]).filter(([, value]) => value);
	return {
		from,
		to: showAddress(json['to']),
		cc: showAddress(json['cc']),
		replyTo: showAddress(json['replyTo']) || header('reply-to'),
		subject,
		// As written: the sender's own day is what `tomorrow` counts from.
		date: header('date') || textOf(json, 'date'),
		messageId,
		inReplyTo,
		threadId: threadOf(header('references'), inReplyTo, messageId) || textOf(json, 'threadId'),
		headers: Object.fromEntries(found),
		...bodyOf(json, header('content-type')),
	};
}

const hasText = (json: IDataObject) => textOf(json, 'textPlain', 'text', 'textHtml', 'html') !== '';

/** Whether it is what a mail node made of a whole mail: one without text, then. */
const isWhole = (json: IDataObject) =>
	objectIn(json, 'metadata') !== undefined || typeof json['messageId'] === 'string';

/**
 * The texts that the mail brings along. Where a mail node read the mail, `text` may be made of the
 * HTML, with words that nobody sees: it is taken only if the mail has it as an alternative.
 */
function bodyOf(json: IDataObject, contentType: string): Pick<ItemMail, 'plain' | 'html'> {
	const html = textOf(json, 'textHtml', 'html');
	const isMade =
		'textAsHtml' in json && !/^multipart\/alternative\b|^text\/plain\b/i.test(contentType);
	const plain = isMade && html !== '' ? '' : textOf(json, 'textPlain', 'text');
	return { plain, html };
}

/** Header values by lower-case name: `metadata` has them bare, `headers` as lines with their names. */
function headerOf(json: IDataObject): (name: string) => string {
	const bare = objectIn(json, 'metadata') ?? {};
	const lines = objectIn(json, 'headers') ?? {};
	return (name) => {
		const line = textOf(lines, name);
		const isLine = line.slice(0, name.length + 1).toLowerCase() === `${name}:`;
		return (
			textOf(bare, name) ||
			(isLine ? line.slice(name.length + 1) : line).replace(/\s+/g, ' ').trim()
		);
	};
}
