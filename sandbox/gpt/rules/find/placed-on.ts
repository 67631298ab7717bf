import type { Finding } from '../ask.ts';
import { quoteAt } from '../quote.ts';
import { fold } from '../words.ts';
import type { View } from '../view.ts';
import { datesIn } from './dates.ts';

const label =
	/^(?:\d{1,2}[.)]? )?(?:[a-z]+ \/ )?(?:(?:order|contract|agreement|signature|signing|po) date|date (?:of )?(?:the )?(?:order|signature|signing|contract|agreement|purchase)|date ordered|date signed|(?:place,? (?:and )?)?date(?: of signature)?|place and date.{0,20}|signed(?: on| and dated)?|dated|ordered on|ort,? (?:und )?datum.{0,20}|bestelldatum.{0,15}|auftragsdatum.{0,15}|datum(?: \/ date)?|fecha(?: (?:de|del) (?:pedido|firma|contrato))?|date de (?:commande|signature)|lieu,? (?:et )?date)\s*(?::|$)/;
const signedLine = /^\p{Lu}[\p{L}'’ .-]{1,30},? (?:(?:the|den|le|el|on) )?$/u;
const signedSaid =
	/\b(?:signed|dated|agreed|concluded|entered into|made|placed|unterzeichnet|geschlossen|firmado|signe)\b[^.]{0,30}\b(?:on|of|am|as of|el|le)\b/;

/**
 * The day an order was placed or a contract signed: by label, by "Town, date" above the signatures or
 * in the words of the deed. Where these differ nothing settles it and the last is given without a quote.
 */
export function placedOn(view: View): Finding | null {
	const labelled = view.lines.flatMap(({ text }) => {
		const [, name = '', value = ''] = /^\s*([^:]{2,60}?)\s*:\s*(\S.*)$/.exec(text) ?? [];
		const iso = label.test(`${fold(name)}:`) ? datesIn(value)[0]?.iso : undefined;
		return iso === undefined ? [] : [{ value: iso, quote: text.trim() }];
	});
	const written = view.lines.flatMap(({ text }) => {
		const [date] = datesIn(text);
		const town = date === undefined ? '' : text.slice(0, date.index).trimStart();
		const rest = date === undefined ? 'x' : text.slice(date.index + date.raw.length).trim();
		return date !== undefined &&
			signedLine.test(town) &&
			/^(?:$|\s*\p{Lu})/u.test(rest) &&
			rest.length < 60
			? [{ value: date.iso, quote: text.trim() }]
			: [];
	});
	const said = view.sentences.flatMap(({ text, start }) => {
		const [date] = datesIn(text);
		return date !== undefined && signedSaid.test(fold(text).slice(0, date.index))
			? [{ value: date.iso, quote: quoteAt(view, start + date.index, date.raw.length) }]
			: [];
	});
	const found = [...labelled, ...written, ...said];
	const [first] = found;
	if (first === undefined) return null;
	const settled = new Set(found.map(({ value }) => value)).size === 1;
	return settled
		? { ...first, certainty: 0.88 }
		: { value: found.at(-1)?.value ?? first.value, quote: null, certainty: 0.4 };
}
