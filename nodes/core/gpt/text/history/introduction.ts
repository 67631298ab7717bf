const verbs =
	'wrote|schrieb|écrit|ecrit|escribió|schreef|ha scritto|escreveu|skrev|kirjoitti|napsala?|napisała?';

/** What introduces an older mail in one line. */
const starts = [
	/^-{2,}\s*(original message|ursprüngliche nachricht|message d'origine|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|ursprungligt meddelande|oprindelig meddelelse|opprinnelig melding)\s*-{2,}$/i,
	// Notes.
	new RegExp(String.raw`^-{3,}[^-].{0,200}(?:[>"\s]|/\S+)\s?(${verbs})\s?:\s?-{3,}$`, 'i'),
	new RegExp(String.raw`^(on|am|le|el|op|il|em|den)\s.{6,200}\s(${verbs})[^\n]{0,80}:$`, 'i'),
	new RegExp(String.raw`^.{3,120}\s(${verbs})\s?:$`, 'i'),
];
/** Outlook draws one above the header lines of an older mail; people draw one above anything. */
const rule = /^_{20,}$/;
/** Begins with what may be a label of any language. */
const labeled = /^\*?[^\s:：]{1,20}(?: [^\s:：]{1,20})?\*?\s?[:：]/u;
/** Mail programs break long introductions; these words and a date tell them from a sentence. */
const wrapped = /^(?:on|am|le|el|op|il|em|den)\s[^\n]{0,200}\d/i;

/** Outlook quotes with header lines; two in a row are a quotation, one may be a sentence. */
const senders =
	'from|von|de|van|da|från|fra|od|lähettäjä|feladó|kimden|от|від|差出人|送信者|发件人|寄件者|보낸 사람';
const others = [
	'sent|gesendet|envoyé|enviado|enviada|verzonden|inviato|skickat|sendt|wysłano|odesláno|lähetetty|elküldve|gönderildi|отправлено|надіслано|送信日時|发送时间|寄件日期|보낸 날짜',
	'to|an|à|para|aan|till|til|do|komu|vastaanottaja|címzett|kime|кому|宛先|收件人|收件者|받는 사람',
	'cc|kopia|копия|копія|抄送',
	'subject|betreff|objet|asunto|assunto|onderwerp|oggetto|ämne|emne|temat|předmět|aihe|tárgy|konu|тема|件名|主题|主旨|제목',
	'date|datum|data|dato|päivämäärä|tarih|дата|日付|日期|날짜',
].join('|');
const headerLine = new RegExp(`^\\*?(?:${senders}|${others})\\*?\\s?(?::\\s|：)`, 'iu');
const fromLine = new RegExp(`^\\*?(?:${senders})\\*?\\s?[:：]`, 'iu');

/** What mail programs write above a mail that is handed on. */
const forwarding =
	/^(?:-{2,}\s*(?:forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato|mensagem (?:encaminhada|reencaminhada)|doorgestuurd bericht|vidarebefordrat meddelande|videresendt (?:meddelelse|melding)|przekazana wiadomość|wiadomość przekazana|přeposlaná zpráva|пересылаемое сообщение|переслане повідомлення)\s*-{2,}|(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|début du message (?:transféré|réexpédié)|inizio messaggio inoltrato|inicio del mensaje reenviado|begin doorgestuurd bericht)\s?:)$/i;

/** An address, or a date with an hour: what an introduction of any language has. */
const address = /<[^<>\s@]+@[^<>\s]+>/;
const date = /\d{4}/;
const hour = /\d{1,2}[:.]\d{2}/;

const mostLines = 3;
/** No introduction is longer; a paragraph in one line is. */
const mostCharacters = 400;

export const isQuoted = (line: string | undefined): boolean => /^\s*>/.test(line ?? '');

/** Whether a line says that the lines below it are a mail that is handed on; Apple quotes it, too. */
export const isForwarding = (line: string | undefined): boolean =>
	forwarding.test((line ?? '').replace(/^\s*>/, '').trim());

/**
 * How many lines from `at` on introduce an older mail: a sentence such as `On Monday Ann wrote:`, which
 * may be wrapped, a rule, header lines. 0 where none do. What ends in a colon right above quoted lines
 * does in any language, if it holds an address or a date.
 */
export function introductionAt(lines: string[], at: number): number {
	const first = (lines[at] ?? '').trim();
	if (first === '' || first.length > mostCharacters || isQuoted(first)) return 0;
	if (starts.some((pattern) => pattern.test(first))) return 1;
	if (rule.test(first)) {
		return labeled.test((lines[writtenFrom(lines, at + 1)] ?? '').trim()) ? 1 : 0;
	}
	if (namesSender(first, lines[at + 1])) return 1;
	const beginsParagraph = at === 0 || isBlankOrQuoted(lines[at - 1]);
	let joined = first;
	for (let count = 1; count <= mostLines; count += 1) {
		const last = joined.endsWith(':');
		if (last && wrapped.test(joined) && starts.some((pattern) => pattern.test(joined)))
			return count;
		if (last && beginsParagraph && isLetterhead(joined)) {
			if (isQuoted(lines[writtenFrom(lines, at + count)])) return count;
		}
		const next = (lines[at + count] ?? '').trim();
		if (next === '' || isQuoted(next) || joined.length + next.length > mostCharacters) return 0;
		joined = `${joined} ${next}`;
	}
	return 0;
}

/** Whether a line is the first header line of an older mail, which names its sender. */
export const namesSender = (line: string, next: string | undefined): boolean =>
	fromLine.test(line) && headerLine.test(line) && headerLine.test((next ?? '').trim());

/** The first line at or behind `at` that is not blank. */
export function writtenFrom(lines: string[], at: number): number {
	let place = at;
	while (place < lines.length && (lines[place] ?? '').trim() === '') place += 1;
	return place;
}

const isBlankOrQuoted = (line = '') => line.trim() === '' || isQuoted(line);

const isLetterhead = (text: string) => address.test(text) || (date.test(text) && hour.test(text));
