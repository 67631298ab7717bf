import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A mail server on this machine that takes every mail and delivers none. */
export async function openMailSink() {
	const mails: string[] = [];
	const server = createServer((socket) => {
		let inMail = false;
		let rest = '';
		let mail = '';
		const say = (line: string) => void socket.write(`${line}\r\n`);
		say('220 sink');
		socket.on('error', () => {});
		socket.on('data', (chunk) => {
			rest += chunk.toString();
			for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
				const line = rest.slice(0, end);
				rest = rest.slice(end + 2);
				if (!inMail) {
					inMail = /^DATA$/i.test(line);
					say(inMail ? '354 go on' : /^QUIT$/i.test(line) ? '221 bye' : '250 ok');
				} else if (line === '.') {
					inMail = false;
					mails.push(readable(mail));
					mail = '';
					say('250 ok');
				} else mail += `${line}\r\n`;
			}
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		port: (server.address() as AddressInfo).port,
		mails: () => mails,
		close: () => void server.close(),
	};
}

/** Without quoted-printable and the marks of HTML, as far as a test reads it. */
const readable = (mail: string): string =>
	mail
		.replace(/=\r\n/g, '')
		.replace(/((?:=[0-9A-F]{2})+)/g, (bytes) =>
			Buffer.from(bytes.replace(/=/g, ''), 'hex').toString(),
		)
		.replace(/&amp;/g, '&')
		.replace(/&quot;/g, '"');
