import type { IDataObject } from 'n8n-workflow';
import type { TextDocument } from '../core/gpt/text/document';
import { sourceIds } from '../core/gpt/text/sources/source-ids';
import { given } from '../core/kernel/given';
import { sha256 } from '../runtime/host/sha256';

/** Where the text came from, by its reader and not by the model. */
export function toSource(document: TextDocument): IDataObject {
	const { mail, file, attachedTo } = document;
	const kind = mail ? 'mail' : file === undefined ? 'text' : 'file';
	const about = { ...sourceIds(document, sha256), ...given({ fileName: file, attachedTo }) };
	if (!mail) return { kind, ...about };
	return { kind, ...about, ...mail, attachments: toFiles(document) };
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
