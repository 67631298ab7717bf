import { decodeText } from './decode-text';

/** Whether bytes without a telling name look like a mail: header lines, one of them a known one. */
export function looksLikeMail(bytes: Uint8Array): boolean {
	const head = decodeText(bytes.subarray(0, 4096));
	return (
		/^[\w-]+:[^\n]*\n/.test(head) &&
		/^(from|received|mime-version|return-path|delivered-to):/im.test(head)
	);
}
