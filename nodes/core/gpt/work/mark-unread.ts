import type { GptResult } from '../task/result';
import { isUnsupported } from '../text/attached';
import type { TextDocument } from '../text/document';
import { issueOf } from '../words/issue-catalog';

/** Sends an answer to review where a file that belongs to its text could not be read. */
export function markUnread(result: GptResult, { attached = [] }: TextDocument): GptResult {
	if (!attached.some((file) => 'error' in file && !isUnsupported(file))) return result;
	return {
		...result,
		status: result.status === 'ok' ? 'review' : result.status,
		issues: [...result.issues, issueOf('ATTACHMENT_NOT_READ')],
	};
}
