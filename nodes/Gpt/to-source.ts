import type { IDataObject } from 'n8n-workflow';
import type { TextDocument } from '../core/gpt/text/document';
import { sourceIds } from '../core/gpt/text/source-ids';
import { given } from '../core/kernel/given';
import { sha256 } from '../runtime/host/sha256';

/** Where the text came from, by its reader and not by the model. */
export function toSource(document: TextDocument): IDataObject {
	const { mail, file, attachedTo } = document;
	const kind = mail ? 'mail' : file === undefined ? 'text' : 'file';
	const excerpt = excerptOf(document);
	const ids = sourceIds(document, sha256);
	const about = { ...ids, ...given({ fileName: file, attachedTo, excerpt }) };
	return mail ? { kind, ...about, ...mail, attachments: toFiles(document) } : { kind, ...about };
}

/** Characters that a person reads before deciding. Own choice: a screen full. */
const excerptLength = 2_000;

/** The begin of the text, without the head of a mail; undefined where there is none. */
function excerptOf({ mail, text }: TextDocument): string | undefined {
	const body = mail
		? text.replace(/^(?:(?:From|To|Cc|Subject|Date|Attachments): .*\n)+/, '')
		: text;
	return (
		body
			.trim()
			.slice(0, excerptLength)
			.replace(/[\ud800-\udbff]$/, '') || undefined
	);
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
