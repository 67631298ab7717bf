import type { MailFields } from '../../../nodes/runtime/documents/document-job';

/** A mail of an item that tells nothing. */
export const emptyMail: MailFields = {
	from: '',
	to: '',
	cc: '',
	subject: '',
	date: '',
	messageId: '',
	inReplyTo: '',
	threadId: '',
	headers: {},
	plain: '',
	html: '',
	attachments: [],
};
