import type { FormField, HttpResponse, IncomingFile, OutgoingFile } from '../../kernel/ports';
import { failZoho } from '../words/error-catalog';
import type { UploadLimit } from '../words/limits';
import type { Session, ZohoCall } from './session';

type FileCall = Pick<ZohoCall, 'path' | 'query' | 'module' | 'explain'>;

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

/** Fails with FILE_EMPTY, FILE_TOO_BIG and TOO_MANY_FILES where Zoho would take the files of one call for none, or refuse them. */
export function checkFiles(files: readonly OutgoingFile[], limit: UploadLimit): void {
	if (files.length > limit.files) {
		throw failZoho('TOO_MANY_FILES', { count: files.length, limit: limit.files });
	}
	for (const { name, size } of files) {
		if (size === 0) throw failZoho('FILE_EMPTY', { file: name });
		if (size <= limit.bytes) continue;
		throw failZoho('FILE_TOO_BIG', {
			file: name,
			size: megabytes(size),
			limit: megabytes(limit.bytes),
		});
	}
}

/** Files as the form that Zoho takes them in. */
export const fileForm = (files: readonly OutgoingFile[]): FormField[] =>
	files.map((value) => ({ field: 'file', value }));

/**
 * Sends files in one call and gives Zoho's answer. Fails before anything is sent as `checkFiles`
 * does, and with ANSWER_LOST when the files may have arrived: Zoho keeps a file that is sent twice
 * two times.
 */
export async function uploadFiles(
	session: Session,
	call: FileCall,
	{ files, limit }: { files: readonly OutgoingFile[]; limit: UploadLimit },
): Promise<HttpResponse> {
	checkFiles(files, limit);
	return await session.send({ ...call, method: 'POST', form: fileForm(files), repeat: 'never' });
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
