import type { IDataObject } from 'n8n-workflow';
import type { Incomplete } from './found-mail';

/** Items of mail triggers that hold no more than parts of a mail. */
export function partialMail(json: IDataObject): Incomplete | undefined {
	// Gmail: header lines and a snippet.
	if (typeof json['threadId'] === 'string' && typeof json['snippet'] === 'string') {
		return { node: 'Gmail Trigger', missing: 'text', change: "Switch 'Simplify' off" };
	}
	// IMAP: the body as it was sent, without the header that says how to read it.
	if (typeof json['raw'] === 'string' && Object.keys(json).length === 1) {
		return {
			node: 'Email Trigger (IMAP)',
			missing: 'header',
			change: "Set 'Format' to 'Resolved' or 'Simple'",
		};
	}
	return undefined;
}
