import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../../core/kernel/json';
import { machineHeaders, threadOf } from '../../../core/gpt/text/mail-document';
import type { FoundMail, Incomplete } from './found-mail';
import { objectIn, textOf } from './item-values';
import { outlookAppointment } from './outlook-appointment';
import { showAddress } from './show-address';

const node = 'Microsoft Outlook Trigger';
const noText = { node, missing: 'text' };

/** Of the fields that can be selected, those that nothing but a mail has. */
const ofMails = [
	'bodyPreview',
	'conversationId',
	'internetMessageId',
	'toRecipients',
	'sentDateTime',
];

/**
 * A mail as the Microsoft Outlook Trigger puts it out: as Microsoft Graph holds it (Output: Raw, or
 * the selected fields of it), or simplified, with its first words alone.
 */
export function outlookMail(json: IDataObject): FoundMail | undefined {
	const body = objectIn(json, 'body');
	const isGraph = '@odata.etag' in json || hasGraphSender(json);
	const isMail = ofMails.some((name) => name in json) || hasGraphSender(json);
	if (!isGraph && !('bodyPreview' in json && 'conversationId' in json)) return undefined;
	if (!isMail && typeof body?.['content'] !== 'string') return undefined;
	if (!body) return { incomplete: missingBody(isGraph) };
	const from = showAddress(json['from']) || showAddress(json['sender']);
	if (from === '') {
		return { incomplete: { node, missing: 'sender', change: "Add 'from' to 'Fields'" } };
	}
	return { mail: toMail(json, body, from) };
}

const missingBody = (isGraph: boolean): Incomplete => ({
	...noText,
	change: isGraph ? "Add 'body' to 'Fields'" : "Set 'Output' to 'Raw'",
});

function hasGraphSender(json: IDataObject): boolean {
	const from = objectIn(json, 'from') ?? objectIn(json, 'sender');
	return from !== undefined && objectIn(from, 'emailAddress') !== undefined;
}

function toMail(json: IDataObject, body: IDataObject, from: string) {
	const headers = headersOf(json);
	const messageId = textOf(json, 'internetMessageId') || textOf(json, 'id');
	const inReplyTo = headers['in-reply-to'] ?? '';
	const isHtml = textOf(body, 'contentType').toLowerCase() === 'html';
	const content = textOf(body, 'content');
	return {
		from,
		to: showAddress(json['toRecipients']),
		cc: showAddress(json['ccRecipients']),
		replyTo: showAddress(json['replyTo']),
		subject: textOf(json, 'subject'),
		date: headers['date'] ?? textOf(json, 'sentDateTime', 'receivedDateTime'),
		messageId,
		inReplyTo,
		threadId:
			threadOf(headers['references'] ?? '', inReplyTo, '') ||
			textOf(json, 'conversationId') ||
			messageId,
		headers: Object.fromEntries(
			Object.entries(headers).filter(([name]) => machineHeaders.includes(name)),
		),
		appointments: outlookAppointment(json, from),
		plain: isHtml ? '' : content,
		html: isHtml ? content : '',
	};
}

/** `internetMessageHeaders`, which Microsoft Graph gives when it is asked for them. */
function headersOf(json: IDataObject): Record<string, string> {
	const all: unknown = json['internetMessageHeaders'];
	const entries = (Array.isArray(all) ? all : [])
		.filter(isJsonObject)
		.map((header) => [
			textOf(header as IDataObject, 'name').toLowerCase(),
			textOf(header as IDataObject, 'value'),
		]);
	return Object.fromEntries(entries);
}
