const head =
	'From: Ann <ann@example.com>\r\nTo: b@example.com\r\nSubject: x\r\nMIME-Version: 1.0\r\n';

function nested(depth: number): string {
	let mail = 'Content-Type: text/plain\r\n\r\ndeep\r\n';
	for (let level = 0; level < depth; level += 1) {
		const boundary = `b${level}`;
		mail = `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n--${boundary}\r\n${mail}\r\n--${boundary}--\r\n`;
	}
	return head + mail;
}

/** Mails beyond what their parser takes. */
export const hostileMails: Record<string, string> = {
	'it has 300 parts within each other': nested(300),
	'it has a header of 3 MB': `${head}X-Long: ${'x'.repeat(3_000_000)}\r\n\r\nBody.\r\n`,
	'it has 100,000 lines of header': `${head}${'X-More: y\r\n'.repeat(100_000)}\r\nBody.\r\n`,
	'its one header line goes on and on': `${head}X-Folded: a\r\n${' b\r\n'.repeat(300_000)}\r\nBody.\r\n`,
};
