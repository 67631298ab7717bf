import { askText } from '../ask.ts';
import type { Ask, Finding } from '../ask.ts';
import { quoteAt } from '../quote.ts';
import { fold, stem, stemsOf } from '../words.ts';
import type { View } from '../view.ts';
import { datesIn } from './dates.ts';
import type { FoundDate } from './dates.ts';
import { meanSame, pairsFor } from './label-match.ts';
import { placedOn } from './placed-on.ts';
import { relativeDateIn } from './relative-date.ts';

const cues: [ask: RegExp, says: RegExp][] = [
	[
		/clos|decision|award/,
		/\b(?:clos\w*|sign(?:ed|ing|ature)?|decid\w*|decision|award\w*|purchase|conclude|finali[sz]e|go ahead|place the order|abschluss|unterschr\w*|cierre|firm\w+|signature|signer)\b/,
	],
	[/deliver|ship|arriv/, /\b(?:deliver\w*|ship\w*|arriv\w*|on site|liefer\w*|entreg\w*|livr\w*)\b/],
	[
		/start|begin|commenc|effective/,
		/\b(?:start\w*|begin\w*|commenc\w*|effective|kick-?off|go live|as of|from|ab dem|beginn\w*|inicio|partir|debut\w*)\b/,
	],
	[
		/\bend|expir|terminat|valid/,
		/\b(?:ends?|ending|expir\w*|until|terminat\w*|through|valid|lauft|endet|bis|vence|hasta|jusqu\w*|expire\w*)\b/,
	],
	[
		/due|deadline|by when|payable/,
		/\b(?:due|deadline|by|before|no later than|latest|pay\w*|until|fallig|spatestens|bis|antes|vence|avant|au plus tard)\b/,
	],
	[/invoice|issue/, /\b(?:invoice\w*|issued|dated|rechnung\w*|factur\w*)\b/],
	[/order/, /\b(?:order\w*|dated|bestell\w*|pedido|commande)\b/],
	[
		/meet|call|visit|appointment|event|follow/,
		/\b(?:meet\w*|call\w*|visit\w*|appointment|demo|talk|come by|termin|besprech\w*|reunion|cita|rendez)\b/,
	],
	[/renew/, /\b(?:renew\w*|verlanger\w*|renov\w*)\b/],
	[/sign/, /\b(?:sign\w*|unterschr\w*|firm\w*)\b/],
	[/mov|change/, /\b(?:from|as of|effective|mov\w*|ab)\b/],
];

/** A date by its label, by the word it stands with, or the only one; in ISO form. */
export function findDate(view: View, ask: Ask): Finding | null {
	for (const { pair, fit } of pairsFor(ask, view)) {
		const date = datesIn(pair.value)[0];
		const finding =
			date === undefined ? null : toFinding(view, ask, date, pair.quote, 0.7 + 0.25 * fit);
		if (finding !== null) return finding;
	}
	const about = askText(ask);
	if (/\bclos(?:ing|e|ed)\b/.test(about) && !view.mail.isMail && view.turns.length === 0) {
		return placedOn(view);
	}
	const bare = isIssueDate(view, ask, about)
		? view.pairs.find((pair) => /^(?:date|datum|fecha)$/.test(fold(pair.label).trim()))
		: undefined;
	const written = bare === undefined ? undefined : datesIn(bare.value)[0];
	if (bare !== undefined && written !== undefined) {
		return toFinding(view, ask, written, bare.quote, 0.85);
	}
	const ending = /\bend|expir|terminat|valid/.test(about);
	const says = cues.filter(([asked]) => asked.test(about)).map(([, cue]) => cue);
	const [sentence] = view.sentences
		.map((entry) => ({ entry, date: datesIn(entry.text)[0] }))
		.filter(
			({ entry }) => !(ending && /\b(?:pay\w*|zahlbar|due|deliver\w*)\b/.test(fold(entry.text))),
		)
		.filter(
			({ entry, date }) => date !== undefined && says.some((cue) => cue.test(fold(entry.text))),
		);
	if (sentence?.date !== undefined) {
		const near = nearestAfterCue(sentence.entry.text, says) ?? sentence.date;
		const finding = toFinding(
			view,
			ask,
			near,
			quoteAt(view, sentence.entry.start + near.index, near.raw.length),
			0.82,
		);
		if (finding !== null) return finding;
	}
	const due = /\b(?:due|deadline|follow|reminder)\b/.test(about);
	for (const { text } of view.sentences) {
		const asked =
			due && /\b(?:please|can you|could you|would you|bitte|por favor|merci)\b/.test(fold(text));
		if (!asked && !says.some((cue) => cue.test(fold(text)))) continue;
		const iso = relativeDateIn(text, view.mail.date);
		if (iso !== null && ask.format !== 'date-time')
			return { value: iso, quote: text, certainty: 0.7 };
	}
	if (due && view.mail.isMail && ask.format !== 'date-time') return anyDay(view);
	return says.length > 0 ? null : onlyDate(view, ask);
}

/** A day is named, but no word says that it is the one by which to act: a person must decide. */
function anyDay(view: View): Finding | null {
	for (const { text } of view.sentences) {
		const value = datesIn(text)[0]?.iso ?? relativeDateIn(text, view.mail.date);
		if (value !== null) return { value, quote: null, certainty: 0.4 };
	}
	return null;
}

/** Whether the date of issue of this very document is asked for, so that a bare "Date:" will do. */
function isIssueDate(view: View, ask: Ask, about: string): boolean {
	if (/\bdate of issue\b|\bissue date\b|\bdocument date\b/.test(about)) return true;
	if (!/\b(?:invoice|order|offer|quote|quotation|report) ?date\b/.test(about)) return false;
	const opening = stemsOf(view.text.slice(0, 600));
	const nouns = ask.labels.flat().filter((word) => word !== 'date');
	return nouns.some((noun) => opening.some((word) => meanSame(word, stem(noun))));
}

function nearestAfterCue(text: string, says: RegExp[]): FoundDate | undefined {
	const folded = fold(text);
	const cue = Math.min(...says.map((pattern) => pattern.exec(folded)?.index ?? Infinity));
	return datesIn(text).find((date) => date.index >= cue);
}

function onlyDate(view: View, ask: Ask): Finding | null {
	const dates = datesIn(view.text.slice(view.mail.bodyStart));
	const [date] = dates;
	if (date === undefined || new Set(dates.map((entry) => entry.iso)).size !== 1) return null;
	return toFinding(
		view,
		ask,
		date,
		quoteAt(view, view.mail.bodyStart + date.index, date.raw.length),
		0.65,
	);
}

/** A date-time is only given with a time and a zone the document itself shows. */
function toFinding(
	view: View,
	ask: Ask,
	date: FoundDate,
	quote: string,
	certainty: number,
): Finding | null {
	if (ask.format !== 'date-time') return { value: date.iso, quote, certainty };
	const time =
		date.time ??
		/\b([01]?\d|2[0-3])[:.h]([0-5]\d)\b(?!\.\d)/
			.exec(quote.replace(date.raw, ''))
			?.slice(1, 3)
			.join(':')
			.padStart(5, '0');
	const zone = /([+-]\d{2}):?(\d{2})\s*(?:\(|$)/.exec(view.mail.date);
	const utc = /\b(?:GMT|UTC|Z)\b/.test(view.mail.date);
	if (time === undefined || (zone === null && !utc)) return null;
	return {
		value: `${date.iso}T${time}:00${zone === null ? '+00:00' : `${zone[1]}:${zone[2]}`}`,
		quote,
		certainty,
	};
}
