import type { TextDocument } from '../../../core/gpt/text/document';
import { mailDocument } from '../../../core/gpt/text/mail-document';
import { gptErrorCatalog, type GptErrorCode } from '../../../core/gpt/words/error-catalog';
import { CoreError } from '../../../core/kernel/errors';
import { checkLength } from '../check-length';
import type { DocumentAnswer, DocumentJob } from '../document-job';
import { readFile } from './read-file';

/** Does a job; whatever goes wrong is its answer, so that the reader lives on. Never rejects. */
export async function answerJob(job: DocumentJob): Promise<DocumentAnswer> {
	try {
		const document = await read(job);
		checkLength(document.text.length, job.limits.maxCharacters);
		return { ok: true, document };
	} catch (cause) {
		if (cause instanceof CoreError && isGptCode(cause.code)) {
			return { ok: false, code: cause.code, details: cause.details };
		}
		// A file that breaks its parser is damaged, whatever the parser calls it.
		return { ok: false, code: 'DOC_UNREADABLE', details: { file: job.name } };
	}
}

async function read(job: DocumentJob): Promise<TextDocument> {
	if (job.kind === 'file') return await readFile(job, job.limits);
	const { readMailItem } = await import('./read-mail-item.js');
	return mailDocument(readMailItem(job.mail, job.name), job.limits);
}

const isGptCode = (code: string): code is GptErrorCode => Object.hasOwn(gptErrorCatalog, code);
