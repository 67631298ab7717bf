import type { INodeExecutionData } from 'n8n-workflow';
import type { AttachedFile } from '../../core/gpt/text/document';
import { CoreError } from '../../core/kernel/errors';
import type { ItemFiles } from '../files/item-files';
import { isCalendarData } from './is-calendar';
import type { DocumentLimits, DocumentReader } from './document-reader';

/**
 * Every file of a mail's item, one after the other: what each says, or why it could not be read. The
 * files of a mail that came with a mail are left out, and so are calendar files: the mail says them.
 */
export async function readAttached(
	{ files, reader }: { files: ItemFiles; reader: DocumentReader },
	item: INodeExecutionData,
	limits: DocumentLimits,
): Promise<AttachedFile[]> {
	const read: AttachedFile[] = [];
	for (const [field, data] of Object.entries(item.binary ?? {})) {
		if (isCalendarData(data)) continue;
		const name = data.fileName ?? field;
		const reading = reader.readFile(() => files.read(item, field), limits);
		read.push(
			await reading.then(
				(document) => ({ name, document }),
				(cause: unknown) =>
					cause instanceof CoreError ? { name, error: cause } : Promise.reject(cause),
			),
		);
	}
	return read;
}
