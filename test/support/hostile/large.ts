const MB = 2 ** 20;

const style = 'padding:4px;font-family:Arial,Helvetica,sans-serif;font-size:12px;line-height:18px';
/** A row of a table as the editors of newsletters write it: a table of its own, with much to say of its looks. */
const row = (words: string) =>
	`<tr><td align="left" style="${style}"><table role="presentation" width="100%"><tbody><tr><td style="${style}"><p style="margin:0">${words}</p></td></tr></tbody></table></td></tr>\n`;

/** A page of 2 MB that shows one sentence between rows of tables within tables, 30 deep. */
export function newsletter(sentence: string): string {
	const rows = row('&nbsp;').repeat((2 * MB) / row('&nbsp;').length);
	const open = `<table><tr><td style="${style}">`.repeat(30);
	const close = '</td></tr></table>'.repeat(30);
	return `<html><body>${open}<table>${rows}${row(sentence)}</table>${close}</body></html>`;
}

const base64 = (text: string) =>
	Buffer.from(text)
		.toString('base64')
		.match(/.{1,76}/g) ?? [];

/** A mail of 10 MB: a newsletter, and two files of 4 MB. */
export function largeMail(sentence: string): string {
	const file = (name: string) => [
		'--b',
		`Content-Type: application/octet-stream; name="${name}"`,
		'Content-Disposition: attachment',
		'Content-Transfer-Encoding: base64',
		'',
		...base64('0123456789'.repeat((3 * MB) / 10)),
	];
	return [
		'From: Ann',
		'To: sales@example.com',
		'Subject: Offer',
		'MIME-Version: 1.0',
		'Content-Type: multipart/mixed; boundary=b',
		'',
		'--b',
		'Content-Type: text/html; charset=utf-8',
		'Content-Transfer-Encoding: base64',
		'',
		...base64(newsletter(sentence)),
		...file('one.bin'),
		...file('two.bin'),
		'--b--',
		'',
	].join('\r\n');
}
