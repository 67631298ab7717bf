import type { IDataObject } from 'n8n-workflow';
import type { AttachedFile, TextDocument } from '../core/gpt/text/document';
import type { GptResult } from '../core/gpt/task/result';
import { issueOf } from '../core/gpt/words/issue-catalog';
import { given } from '../core/kernel/given';

/** Where the text came from, by its reader and not by the model. */
export function toSource(document: TextDocument): IDataObject {
	const { mail, file, attachedTo } = document;
	const kind = mail ? 'mail' : file === undefined ? 'text' : 'file';
	const about = given({ fileName: file, attachedTo });
	return mail ? { kind, ...about, ...mail, attachments: toFiles(document) } : { kind, ...about };
}

/** The files of a mail: whether each was read, and the code of what went wrong with it. */
function toFiles({ attachments, attached }: TextDocument): IDataObject[] {
	if (!attached) return attachments.map((fileName) => ({ fileName, read: false }));
	return attached.map((file) =>
		'error' in file
			? { fileName: file.name, read: false, code: file.error.code }
			: { fileName: file.name, read: true },
	);
}

/** A file of a kind that the node does not read, such as a picture: what it says was not expected. */
export const isUnsupported = (file: AttachedFile): boolean =>
	'error' in file && file.error.code === 'DOC_UNSUPPORTED';

/** Sends an answer to review where a file that belongs to its text could not be read. */
export function markUnread(result: GptResult, { attached = [] }: TextDocument): GptResult {
	if (!attached.some((file) => 'error' in file && !isUnsupported(file))) return result;
	return {
		...result,
		status: result.status === 'ok' ? 'review' : result.status,
		issues: [...result.issues, issueOf('ATTACHMENT_NOT_READ')],
	};
}
