import type { Mail } from '../../../../core/gpt/text/mail-document';
import { decodeText } from '../decode-text';
import { showCalendar } from './show-calendar';

/**
 * A mail with the appointments of its calendar files; an invitation has the same one as an alternative
 * and as a file. A mail without words says what they say.
 */
export function withAppointments(mail: Mail, calendars: Uint8Array[]): Mail {
	const shown = calendars.flatMap((bytes) => showCalendar(decodeText(bytes)) ?? []);
	if (shown.length === 0) return mail;
	const once = (texts: string[]) => [...new Set(texts)].join('\n\n');
	return {
		...mail,
		text: mail.text.trim() || once(shown.map(({ description }) => description)),
		appointments: once(shown.map(({ appointments }) => appointments)),
	};
}
