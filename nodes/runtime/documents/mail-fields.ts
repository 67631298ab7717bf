import type { INodeExecutionData } from 'n8n-workflow';
import { failGpt } from '../../core/gpt/words/error-catalog';
import type { CoreError } from '../../core/kernel/errors';
import type { MailFields } from './document-job';
import type { FoundMail } from './mails/found-mail';
import { outlookMail } from './mails/outlook-mail';
import { parsedMail } from './mails/parsed-mail';
import { partialMail } from './mails/partial-mail';

/**
 * The mail on an item of the Email Trigger (IMAP), Gmail Trigger or Microsoft Outlook Trigger; for one
 * that holds a part of it alone, the MAIL_INCOMPLETE to fail with. undefined for other items.
 */
export function findMail({
	json,
	binary,
}: INodeExecutionData): { mail: MailFields } | { error: CoreError } | undefined {
	const found = recognize(json);
	if (!found) return undefined;
	if ('incomplete' in found) {
		return { error: failGpt('MAIL_INCOMPLETE', { ...found.incomplete }) };
	}
	const files = Object.values(binary ?? {});
	const attachments = files.flatMap(({ fileName }) => (fileName ? [fileName] : []));
	return { mail: { ...found.mail, attachments } };
}

function recognize(json: INodeExecutionData['json']): FoundMail | undefined {
	const outlook = outlookMail(json);
	if (outlook) return outlook;
	const mail = parsedMail(json);
	if (mail) return { mail };
	const incomplete = partialMail(json);
	return incomplete && { incomplete };
}
