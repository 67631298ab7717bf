/** The mail with a PDF attached, as a mail program sends it: what was its body is the first of two parts. */
export function attachPdf(mail: Buffer, fileName: string, pdf: Buffer): Buffer {
	// One character per byte, whatever character set the mail is in.
	const text = mail.toString('latin1');
	const end = text.indexOf('\r\n\r\n');
	const lines = text.slice(0, end).split(/\r\n(?![ \t])/);
	const isOfBody = (line: string) => /^content-/i.test(line);
	const boundary = '=_with_a_pdf';
	const parts = [
		...lines.filter((line) => !isOfBody(line)),
		`Content-Type: multipart/mixed; boundary="${boundary}"`,
		'',
		`--${boundary}`,
		...lines.filter(isOfBody),
		text.slice(end + 2),
		`--${boundary}`,
		`Content-Type: application/pdf; name="${fileName}"`,
		`Content-Disposition: attachment; filename="${fileName}"`,
		'Content-Transfer-Encoding: base64',
		'',
		...(pdf.toString('base64').match(/.{1,76}/g) ?? []),
		`--${boundary}--`,
		'',
	];
	return Buffer.from(parts.join('\r\n'), 'latin1');
}
