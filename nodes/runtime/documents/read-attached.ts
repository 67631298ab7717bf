import type { INodeExecutionData } from 'n8n-workflow';
import type { AttachedFile } from '../../core/gpt/text/document';
import { documentLimits } from '../../core/gpt/words/limits';
import { CoreError } from '../../core/kernel/errors';
import type { ItemFiles } from '../files/item-files';
import type { DocumentLimits, DocumentReader } from './document-reader';

/** Every file of a mail's item, one after the other: what each says, or why it could not be read. */
export async function readAttached(
	{ files, reader }: { files: ItemFiles; reader: DocumentReader },
	item: INodeExecutionData,
	limits: DocumentLimits,
): Promise<AttachedFile[]> {
	const maxCharacters = Math.min(limits.maxCharacters, documentLimits.attachedCharacters);
	// The files of a mail within a mail are left out.
	const own = { ...limits, maxCharacters, attachments: false };
	const read: AttachedFile[] = [];
	for (const [field, { fileName }] of Object.entries(item.binary ?? {})) {
		const name = fileName ?? field;
		try {
			const document = await reader.readFile(() => files.read(item, field), own);
			read.push({ name, document });
		} catch (cause) {
			if (!(cause instanceof CoreError)) throw cause;
			read.push({ name, error: cause });
		}
	}
	return read;
}
