import type { FormField, HttpResponse, IncomingFile, OutgoingFile } from '../../kernel/ports';
import { failZoho } from '../words/error-catalog';
import type { UploadLimit } from '../words/limits';
import type { Session, ZohoCall } from './session';

type FileCall = Pick<ZohoCall, 'path' | 'query' | 'module' | 'explain'>;

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

function check(files: readonly OutgoingFile[], limit: UploadLimit): void {
	if (files.length > limit.files) {
		throw failZoho('TOO_MANY_FILES', { count: files.length, limit: limit.files });
	}
	for (const { name, size } of files) {
		if (size <= limit.bytes) continue;
		throw failZoho('FILE_TOO_BIG', {
			file: name,
			size: megabytes(size),
			limit: megabytes(limit.bytes),
		});
	}
}

/**
 * Sends files in one call and gives Zoho's answer. Fails before anything is sent with FILE_TOO_BIG
 * and TOO_MANY_FILES, and with ANSWER_LOST when the files may have arrived: Zoho keeps a file that
 * is sent twice two times.
 */
export async function uploadFiles(
	session: Session,
	call: FileCall,
	{ files, limit }: { files: readonly OutgoingFile[]; limit: UploadLimit },
): Promise<HttpResponse> {
	check(files, limit);
	const form = files.map((value): FormField => ({ field: 'file', value }));
	return await session.send({ ...call, method: 'POST', form, repeat: 'never' });
}

/**
 * What `receive` made of the file behind a path; undefined where Zoho has none (204). When the
 * connection breaks off, `receive` gets the file again from its start.
 */
export async function downloadFile<Received>(
	session: Session,
	call: FileCall,
	receive: (file: IncomingFile) => Promise<Received>,
): Promise<Received | undefined> {
	let received: Received | undefined;
	await session.send({
		...call,
		method: 'GET',
		repeat: 'safe',
		receive: async (file) => {
			received = await receive(file);
		},
	});
	return received;
}
