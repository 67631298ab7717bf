/** Greetings, thanks and closings, which say nothing of what a text is about. */
const phrases = new RegExp(
	[
		'(?:kind|best|warm|many|with)?\\s{0,3}(?:regards|wishes|greetings)|yours (?:sincerely|faithfully|truly)|sincerely|cheers|(?:dear|hello|hi|good (?:morning|afternoon|evening|day))(?: (?:sir|madam|all|team|ladies and gentlemen|sir or madam))?|many thanks|thank you(?: very much| in advance)?|thanks(?: a lot)?|(?:i |we )?look(?:ing)? forward to (?:your (?:reply|answer)|hearing from you)',
		'sehr geehrte(?:r|s)?(?: damen und herren| frau| herr)?|guten (?:tag|morgen|abend)|hallo(?: zusammen)?|liebe(?:r)?(?: frau| herr)?|(?:mit )?(?:freundlichen|besten|herzlichen|vielen) (?:grüßen|grüssen|dank)|(?:viele|liebe|beste|herzliche) grüße|vielen dank(?: im voraus)?|danke',
		'bonjour(?: madame| monsieur)?|madame,? monsieur|cordialement|bien cordialement|salutations(?: distinguées)?|merci(?: beaucoup| d’avance)?|bonne journée',
		'buenos días|buenas tardes|hola|estimad[oa]s?(?: señores)?|atentamente|(?:un )?(?:cordial saludo|saludos?(?: cordiales)?)|(?:muchas )?gracias',
		'buongiorno|gentil[ei](?: signor[ie])?|cordiali saluti|distinti saluti|grazie(?: mille)?',
		'geachte(?: heer| mevrouw)?|beste|met vriendelijke groet(?:en)?|hartelijk dank|dank u(?: wel)?|bedankt',
		'bom dia|boa tarde|prezad[oa]s?(?: senhores)?|atenciosamente|cumprimentos|com os melhores cumprimentos|(?:muito )?obrigad[oa]',
		'dzień dobry|szanown[iy](?: państwo| panie)?|z poważaniem|pozdrawiam|dziękuję',
		'hej|med vänlig(?:a)? hälsning(?:ar)?|vänliga hälsningar|tack(?: så mycket)?',
		'добрий день|шановні(?: панове)?|з повагою|дякую(?: заздалегідь)?|уважаем\\p{L}+|с уважением|спасибо',
		'お世話になっております|はじめまして|よろしくお願い(?:いた|致)?します|ありがとうございます|敬具|您好|谢谢|此致|敬礼|안녕하세요|감사합니다',
	].join('|'),
	'giu',
);

/** Whether words are nothing but such phrases. */
export const isEmptyPhrase = (words: string): boolean =>
	!/[\p{L}\p{N}]/u.test(words.replace(/[‘’]/gu, '’').replace(phrases, ' '));
