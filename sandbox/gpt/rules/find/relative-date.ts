import { fold } from '../words.ts';
import { datesIn, monthOf, toIso } from './dates.ts';

const weekdays = [
	'sun(?:day)?|sonntag|domingo|dimanche',
	'mon(?:day)?|montag|lunes|lundi',
	'tue(?:s|sday)?|dienstag|martes|mardi',
	'wed(?:nesday)?|mittwoch|miercoles|mercredi',
	'thu(?:r|rs|rsday)?|donnerstag|jueves|jeudi',
	'fri(?:day)?|freitag|viernes|vendredi',
	'sat(?:urday)?|samstag|sabado|samedi',
];
const dayOfMonth =
	/\b(?:(\d{1,2})(?:st|nd|rd|th|\.)?(?: of| de)? (january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|marz|mai|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre)|(january|february|march|april|may|june|july|august|september|october|november|december) (\d{1,2})(?:st|nd|rd|th)?)\b(?!,? \d{4})/;

/**
 * The day a text means by "tomorrow", "by Friday", "in two weeks" or "12 March", counted from the date
 * the document bears; null when it bears none.
 */
export function relativeDateIn(text: string, written: string): string | null {
	const base = datesIn(written)[0]?.iso;
	if (base === undefined) return null;
	const folded = fold(text);
	const today = Date.parse(`${base}T00:00:00Z`);
	const plus = (days: number): string =>
		new Date(today + days * 86_400_000).toISOString().slice(0, 10);
	const weekday = new Date(today).getUTCDay();
	if (/\bday after tomorrow\b|\bubermorgen\b/.test(folded)) return plus(2);
	if (/\btomorrow\b|\bmanana\b|\bdemain\b/.test(folded)) return plus(1);
	if (
		/\b(?:today|tonight|this (?:morning|afternoon|evening)|end of (?:the )?day|eod|heute|hoy|aujourd'hui)\b/.test(
			folded,
		)
	)
		return plus(0);
	const span = /\b(?:in|within) (a|one|two|three|four|five|six|\d{1,2}) (day|week)s?\b/.exec(
		folded,
	);
	if (span !== null) {
		const spelled = ['', 'one', 'two', 'three', 'four', 'five', 'six'].indexOf(span[1] ?? '');
		const count = span[1] === 'a' ? 1 : spelled > 0 ? spelled : Number(span[1]);
		return plus(count * (span[2] === 'week' ? 7 : 1));
	}
	const named = dayOfMonth.exec(folded);
	if (named !== null)
		return inMonth(base, monthOf(named[2] ?? named[3]), Number(named[1] ?? named[4]));
	if (/\bend of (?:the |this )?week\b|\bende der woche\b/.test(folded))
		return plus((5 - weekday + 7) % 7);
	if (/\bend of (?:the |this )?month\b/.test(folded)) return lastOfMonth(base);
	const day = weekdays.findIndex((names) => new RegExp(`\\b(?:${names})\\b`).test(folded));
	if (day < 0) return null;
	const ahead = (day - weekday + 7) % 7 || 7;
	// "Next Friday" said on a Monday is read in two ways; only the week that is named decides.
	if (new RegExp(`\\bnext (?:${weekdays[day]})\\b`).test(folded) && day > weekday && weekday !== 0)
		return null;
	return plus(
		/\bnext week\b|\bnachste woche\b/.test(folded) ? mondayNext(weekday) + ((day + 6) % 7) : ahead,
	);
}

function mondayNext(weekday: number): number {
	return (8 - weekday) % 7 || 7;
}

function inMonth(base: string, month: number, day: number): string | null {
	const year = Number(base.slice(0, 4));
	const same = toIso(year, month, day);
	return same !== null && same >= base ? same : toIso(year + 1, month, day);
}

function lastOfMonth(base: string): string {
	return new Date(Date.UTC(Number(base.slice(0, 4)), Number(base.slice(5, 7)), 0))
		.toISOString()
		.slice(0, 10);
}
