import type { TextDocument } from '../../../core/gpt/text/document';
import { unsealed } from './sealed-mail';
import { mailDocument } from '../../../core/gpt/text/mail-document';
import { gptErrorCatalog, type GptErrorCode } from '../../../core/gpt/words/error-catalog';
import { CoreError } from '../../../core/kernel/errors';
import { attachedLimits } from '../attached-limits';
import { checkLength } from '../check-length';
import type {
	AttachedAnswer,
	DocumentAnswer,
	DocumentJob,
	FileBytes,
	ReadLimits,
} from '../document-job';
import { readFile } from './read-file';

/** Does a job; whatever goes wrong is its answer, so that the reader lives on. Never rejects. */
export async function answerJob(job: DocumentJob): Promise<DocumentAnswer> {
	try {
		const { document, files } = await read(job);
		checkLength(document.text.length, job.limits.maxCharacters);
		const own = attachedLimits(job.limits);
		if (!own || !document.mail) return { ok: true, document };
		const attached: AttachedAnswer[] = [];
		for (const file of files) attached.push(await answerAttached(file, own));
		return { ok: true, document, attached };
	} catch (cause) {
		return unread(cause, job.name);
	}
}

/** A file within a mail; the files of a mail within a mail are left out. */
async function answerAttached(file: FileBytes, limits: ReadLimits): Promise<AttachedAnswer> {
	const { name } = file;
	try {
		const { document } = await readFile(file, limits);
		checkLength(document.text.length, limits.maxCharacters);
		return { name, ok: true, document };
	} catch (cause) {
		return { name, ...unread(cause, name) };
	}
}

function unread(cause: unknown, file: string) {
	if (cause instanceof CoreError && isGptCode(cause.code)) {
		return { ok: false as const, code: cause.code, details: cause.details };
	}
	// A file that breaks its parser is damaged, whatever the parser calls it.
	return { ok: false as const, code: 'DOC_UNREADABLE' as const, details: { file } };
}

async function read(job: DocumentJob): Promise<{ document: TextDocument; files: FileBytes[] }> {
	if (job.kind === 'file') return await readFile(job, job.limits);
	const { readMailItem } = await import('./read-mail-item.js');
	const mail = readMailItem(job.mail, {
		name: job.name,
		history: job.limits.history === true,
		calendars: job.calendars ?? [],
	});
	return { document: mailDocument(unsealed(mail), job.limits), files: [] };
}

const isGptCode = (code: string): code is GptErrorCode => Object.hasOwn(gptErrorCatalog, code);
