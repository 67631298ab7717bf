import { documentDay } from '../proof/document-day';
import type { Setting } from '../proof/setting';
import type { TextDocument } from '../text/document';
import type { Asking } from './ask';

/** What values of a document are read with: what the user set, and the document's own day. */
export function readingSetting({ ports, settings }: Asking, document: TextDocument): Setting {
	const locale = settings.locale ?? null;
	const zone = settings.zone ?? null;
	const day = documentDay(document, { locale, zone, date: settings.documentDate });
	return { locale, zone, day, findRelativeDays: ports.findRelativeDays };
}
