import { readPerson } from './find/names.ts';
import type { Line } from './line.ts';
import { readHeaders } from './mail.ts';
import type { MailParts } from './mail.ts';
import { pairsOf } from './pairs.ts';
import type { Pair } from './pairs.ts';
import { sentencesOf } from './sentences.ts';
import type { Sentence } from './sentences.ts';
import { turnsOf } from './turns.ts';
import type { Turn } from './turns.ts';
import { fold } from './words.ts';

/** A document as the rules look at it. Everything quoted from it is cut out of `text`. */
export interface View {
	text: string;
	mail: MailParts;
	/** Lines after the headers. */
	lines: Line[];
	/** Sentences after the headers and before the signature. */
	sentences: Sentence[];
	pairs: Pair[];
	turns: Turn[];
	/** Lines from the closing words on; [] without a closing. */
	signature: Line[];
}

const closing =
	/^[ \t]*(?:--[ \t]*$|(?:(?:kind|best|warm|many|with (?:kind|best))[ \t]+)?(?:regards|wishes)\b.{0,20}$|(?:many |kind )?thanks(?: again| in advance| and (?:kind |best )?regards)?[,.! ]{0,3}$|best[,!]?$|cheers\b.{0,12}$|sincerely.{0,12}$|yours\b.{0,20}$|thank you[,.!]?$|(?:thank you|thanks)(?: very much)?(?: in advance)? and (?:kind |best |many )?(?:regards|greetings|wishes|all the best).{0,8}$|(?:(?:kind|best|warm|many|friendly) )?greetings.{0,15}$|all the best[,.!]?$|take care[,.!]?$|lg\b.{0,20}$|mfg\b.{0,20}$|met vriendelijke groet(?:en)?.{0,3}$|groet(?:en|jes)?.{0,3}$|cordiali saluti.{0,3}$|(?:med )?(?:venlig|vennlig) hilsen.{0,3}$|mvh\b.{0,20}$|(?:mit )?(?:freundlichen|besten|herzlichen|vielen|viele|liebe|beste)n? (?:gru(?:ss|ß)en?|grüßen?|grüße|grüsse).{0,20}$|(?:un )?(?:cordial(?:es|mente)?|saludos?|atentamente)\b.{0,25}$|(?:bien )?cordialement.{0,8}$|bien à vous.{0,5}$|muchas gracias[,.]?$)/iu;

/** Index of the line that closes a letter: closing words, or the sender's own name; -1 without one. */
function closingOf(lines: Line[], mail: MailParts): number {
	const words = lines.findIndex((line) => closing.test(line.text));
	if (words >= 0) return words;
	const sender = mail.from?.name == null ? null : readPerson(mail.from.name);
	if (sender === null) return -1;
	const names = [sender.full, sender.first, `${sender.first} ${sender.last}`].map(fold);
	const signed = lines.findLastIndex(({ text }) =>
		names.includes(
			fold(
				text
					.replace(/^[/~-]+\s*/, '')
					.replace(/[,.]\s*$/, '')
					.trim(),
			),
		),
	);
	return signed > 0 && lines.length - signed <= 14 ? signed : -1;
}

/** Cuts a document into the parts the rules ask about. */
export function viewOf(text: string): View {
	const mail = readHeaders(text);
	const lines: Line[] = [];
	let start = mail.bodyStart;
	for (const line of text.slice(mail.bodyStart).split('\n')) {
		lines.push({ text: line.replace(/\r$/, ''), start });
		start += line.length + 1;
	}
	const turns = turnsOf(text.slice(mail.bodyStart));
	for (const turn of turns) turn.start += mail.bodyStart;
	const closed = turns.length > 0 ? -1 : closingOf(lines, mail);
	const signature = closed < 0 ? [] : lines.slice(closed);
	const bodyEnd = signature[0]?.start ?? text.length;
	return {
		text,
		mail,
		lines,
		turns,
		signature,
		sentences: sentencesOf(text.slice(mail.bodyStart, bodyEnd), mail.bodyStart),
		pairs: turns.length > 0 ? [] : pairsOf(lines),
	};
}
