import type { IDataObject } from 'n8n-workflow';
import type { TextDocument } from '../core/gpt/text/document';
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
