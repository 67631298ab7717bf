import type { IBinaryData } from 'n8n-workflow';

/** Whether a file holds appointments: what it says belongs to the mail that it came with. */
export function isCalendar({ name, mimeType }: { name: string; mimeType: string }): boolean {
	const type = (mimeType.split(';')[0] ?? '').trim().toLowerCase();
	return type === 'text/calendar' || type === 'application/ics' || /\.ics$/i.test(name);
}

/** The same of a file of an item. */
export const isCalendarData = ({ fileName = '', mimeType }: IBinaryData): boolean =>
	isCalendar({ name: fileName, mimeType });
