import type { IncomingFile } from '../../kernel/ports';
import type { RecordDeps } from '../modules/record-deps';
import { downloadFile } from '../wire/files';
import { failZoho } from '../words/error-catalog';
import { attachmentCall, type AttachmentAt } from './attachment-call';

/**
 * Hands the file of an attachment to `receive` while it arrives; from its start again when the
 * connection broke. Fails with ATTACHMENT_NOT_FOUND, and with DOWNLOAD_NOT_ALLOWED for a link.
 */
export async function downloadAttachment(
	deps: Pick<RecordDeps, 'base' | 'session'>,
	attachment: AttachmentAt,
	receive: (file: IncomingFile) => Promise<void>,
): Promise<void> {
	const { module } = attachment;
	const call = { ...attachmentCall(deps, attachment), module };
	const isReceived = await downloadFile(deps.session, call, async (file) => {
		await receive(file);
		return true;
	});
	if (!isReceived) throw failZoho('ATTACHMENT_NOT_FOUND', { module });
}
