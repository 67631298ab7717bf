import { failGpt } from '../../../core/gpt/words/error-catalog';
import type { Mail } from '../../../core/gpt/text/mail-document';

/** Files that hold a whole mail: encrypted or signed by S/MIME or PGP, or packed by Outlook (TNEF). */
const sealed = /^(?:winmail\.dat|encrypted\.asc|.*\.p7m)$/iu;

/** The mail, where it has words of its own. Fails with MAIL_SEALED where all of them are in a file that cannot be opened. */
export function unsealed(mail: Mail): Mail {
	const { text, enclosed = [], appointments = '', attachments } = mail;
	const isEmpty = [text, appointments, ...enclosed].every((words) => words.trim() === '');
	const file = attachments.find((name) => sealed.test(name.trim()));
	if (isEmpty && file !== undefined) throw failGpt('MAIL_SEALED', { file });
	return mail;
}
