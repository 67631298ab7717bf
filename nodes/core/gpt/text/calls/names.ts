/** Labels of a header, not people. */
const headerLabel = new RegExp(
	`^(?:${[
		'date|time|subject|attendees|participants|present|duration|length|location|meeting|call|recorded|recording|recorded on|title|topic|agenda|deal|project|start|end|host|organizer|language|invited',
		'datum|uhrzeit|teilnehmer|teilnehmende|thema|betreff|dauer|ort|beginn|ende|titel',
		'date de la réunion|objet|sujet|durée|lieu|titre|heure',
		'fecha|hora|asistentes|participantes|asunto|duración|lugar|título',
		'data|partecipanti|oggetto|durata|luogo|titolo|assunto|duração',
		'deelnemers|onderwerp|duur|locatie|deltagare|deltagere|ämne|emne|dato|päivä|osallistujat|aihe|uczestnicy|temat',
		'дата|участники|учасники|тема|длительность',
		'日付|日時|参加者|出席者|件名|議題|日期|时间|參加者|参会人|参会人员|主题|날짜|일시|참석자|주제',
		'תאריך|משתתפים|נושא|التاريخ|المشاركون|الموضوع',
	].join('|')})$`,
	'iu',
);

/** Labels of a header that are people where they speak again and again. */
const roleLabel = /^(?:account|customer|client|company|kunde|kundin|firma|cliente|klant|buyer)$/iu;

/** What stands before a colon in what people say, and in what is noted beside it. */
const noticeLabel =
	/^(?:note|notes|nb|p\.?s|url|link|links|re|fyi|example|summary|action items?|next steps?|hinweis|notiz|anmerkung|beispiel|nota|ejemplo|esempio|remarque|exemple|注|注意|注記)$/iu;

const particle =
	/^(?:van|von|vom|zu|zur|de|der|den|del|della|di|da|dal|do|dos|das|du|des|la|le|les|el|al|bin|ibn|ben|ten|ter|af|av|y|e|et|und|and|of|at|for|for|für|from|the|i|og|och)$/u;

/** Marks that only say in which direction a text runs. */
const directions = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;

/** A name as it is shown: without marks of direction and of Markdown, and without brackets all around. */
export function plainName(label: string): string {
	const name = label.replace(directions, '').replaceAll('**', '').trim();
	return /^\[[^[\]]*\]$/.test(name) ? name.slice(1, -1).trim() : name;
}

export const isHeaderLabel = (name: string): boolean =>
	headerLabel.test(name) || roleLabel.test(name);

/** Whether a label stands for no person, however often it comes. */
export const isNoPerson = (name: string): boolean =>
	name === '' || headerLabel.test(name) || noticeLabel.test(name) || !/\p{L}/u.test(name);

export const isRole = (name: string): boolean => roleLabel.test(name);

/** Whether words look like a name, with titles, brackets and a company: all are capitalized but the small ones. */
export function looksLikeName(name: string): boolean {
	const outside = name.replace(/[([（【][^()[\]（）【】]*[)\]）】]/gu, ' ').trim();
	const words = outside.split(/[\s,/|&+·・–—-]+/u).filter((word) => word !== '');
	if (
		words.length === 0 ||
		words.length > (/\p{Lo}/u.test(outside) ? 5 : 12) ||
		isSentence(outside)
	)
		return false;
	if (!/^[\p{L}\d([（【#@“"]/u.test(name)) return false;
	if (/\p{Lo}{13}/u.test(outside) || /^\d/.test(outside)) return false;
	if (!/^[\p{Lu}\p{Lt}\p{Lo}]/u.test(words.find((word) => !particle.test(word)) ?? ''))
		return false;
	return words.every((word) => /^[^\p{Ll}]/u.test(word) || particle.test(word));
}

/** Whether words hold what no name does: an address, a sign that ends or parts sentences, a year. */
export const isSentence = (words: string): boolean =>
	/[?!;。、，？！؟…{}<>=]|:\/\/|:\s|:$|\p{Ll}{4}\.\s|(?<!\d)(?:19|20)\d{2}(?!\d)/u.test(words);
