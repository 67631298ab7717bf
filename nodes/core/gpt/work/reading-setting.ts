import { documentDay } from '../proof/document-day';
import type { Setting } from '../proof/setting';
import type { TextDocument } from '../text/document';
import type { Asking } from './ask';
import { callDay } from './call-day';

/**
 * What values of a document are read with: what the user set, and the document's own day. `header` is
 * that of a call, whose lines or file may name the day without saying so.
 */
export function readingSetting(
	{ ports, settings }: Asking,
	document: TextDocument,
	header?: string[],
): Setting {
	const locale = settings.locale ?? null;
	const zone = settings.zone ?? null;
	const given = { locale, zone, date: settings.documentDate };
	const day = header ? callDay(document, header, given) : documentDay(document, given);
	return { locale, zone, day, findRelativeDays: ports.findRelativeDays };
}
