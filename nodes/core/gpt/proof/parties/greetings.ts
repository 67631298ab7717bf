/** What opens a letter, and the titles before the name of who is greeted. */
const openings =
	'dear|hello|hi|hey|good (?:morning|afternoon|evening)|sehr geehrte[rs]?|guten (?:tag|morgen|abend)|hallo|liebe[rs]?|moin|grüß gott|bonjour|bonsoir|cher|chère|salut|hola|estimad[oa]|querid[oa]|buenos días|buenas tardes|buongiorno|buonasera|gentile|gentilissim[oa]|egregi[oa]|car[oa]|ciao|geachte|beste|goedemorgen|goedemiddag|dag|dzień dobry|szanown[ya]|drog[ai]|cześć|witam|hej|hejsan|bäste|bästa|käre|kära|god morgon|god morgen|kære|bom dia|boa tarde|prezad[oa]|car[oa]|olá|dobrý den|vážen[ýá]|добрий день|шановн(?:ий|а)|вітаю|уважаем(?:ый|ая)|здравствуйте|καλησπέρα(?: σας)?|καλημέρα(?: σας)?|αγαπητ[έή]';
const titles =
	'mr|mrs|ms|miss|dr|prof|sir|madam|herr|herrn|frau|monsieur|madame|mme|m|mlle|sr|sra|señor|señora|don|doña|dott|dottor|dottoressa|signor|signora|sig|ing|heer|mevrouw|mw|dhr|pan|pani|panie|fru|senhor|senhora|κύριε|κυρία|пане|пані';

/** A line that greets: the opening, a title, up to three words of a name. */
export const greeting = new RegExp(
	`^[>\\s]{0,6}(?:${openings})\\s{1,2}(?:(?:${titles})\\.?\\s{1,2}){0,2}(\\p{L}[\\p{L}'’-]{0,30}(?:\\s\\p{Lu}[\\p{L}'’-]{0,30}){0,2})(?=\\s?[,:!.;\\n]|\\s?$)`,
	'gimu',
);
