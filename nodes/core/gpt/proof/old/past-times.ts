/** Of what was before, as a clause says: `last year`, `the last time`. */
export const pastTime = new RegExp(
	[
		'(?<!\\p{L})(?:last (?:year|month|time|order|season)|the year before|previous year|a year ago',
		'(?:im )?(?:letzte[snm]?|vorige[snm]?|vergangene[snm]?) (?:jahr|mal|monat)|im vorjahr|vor einem jahr|beim letzten mal|zuletzt (?:war|waren)',
		"l['’](?:an|année) (?:dernier|dernière|passée?)|la dernière fois|il y a un an|la fois précédente",
		'el año pasado|la última vez|la vez anterior|hace un año',
		"l['’]anno (?:scorso|passato)|(?:l['’]ultima|la scorsa) volta|un anno fa",
		'(?:vorig|verleden) jaar|(?:vorige|de laatste) keer|een jaar geleden',
		'(?:no )?ano passado|da última vez|há um ano',
		'(?:w )?(?:zeszłym|ubiegłym) roku|ostatnim razem|poprzednim razem|rok temu',
		'förra (?:året|gången|månaden)|i fjol|sidste (?:år|gang)|i fjor|forrige gang|sist gang|niin kuin viime kerralla|viimeksi|viime (?:vuonna|kerralla)',
		'loni|minulý rok|minule|naposledy (?:bylo|to bylo)|geçen (?:yıl|sefer)',
		'торік|минулого (?:року|разу)|рік тому)(?!\\p{L})|前回|昨年|去年|上次|작년|지난번',
	].join('|'),
	'iu',
);

/** Before what something newer takes the place of. */
export const replaced =
	/(?<!\p{L})(?:supersed(?:es|ing)|replac(?:es|ing)|rolled back from|ersetzt|ersetzen|annule et remplace|remplace|(?:anula y )?sustituye|(?:annulla e )?sostituisce|vervangt|substitui|zastępuje|ersätter|erstatter|nahrazuje|замінює)\s(?:\p{L}{1,7}\.?\s){0,3}$/iu;

/** Before what stood in an older version or year: `(Rev. 1: `, `(v2: `, `(2024: `. */
export const olderVersion =
	/[([]\s?(?:(?:v|ver|version|rev|revision|fassung|versión|versione|versie|wersja)\.?\s?\d{1,3}|(?:19|20)\d{2})\s?[:：]\s?[^()[\]\n\d]{0,12}$/iu;

/** Behind a number that says for how long: `for the past 7 years`. */
export const spanOfTime =
	/^\s(?:years?|months?|weeks?|days?|jahren?|monaten?|wochen|tagen?|ans|mois|semaines|jours|años|meses|semanas|días|anni|mesi|settimane|giorni|jaar|maanden|weken|dagen|lat|miesięcy|tygodni|dni|år|månader|veckor|dagar|років|місяців)(?!\p{L})/iu;

/** Around what stood in an older version: `was 6 in Rev. 1`. */
export const wasSo =
	/(?<!\p{L})(?:was|were|war|waren|était|era|eran|erano|was|waren|było|był|var)\s(?:[€$£]\s?)?$/iu;
export const inVersion =
	/^(?:\s\p{L}{1,10})?\s(?:in|im|dans|en|nella|i|w)\s(?:rev|revision|v|version|versión|versione|versie|fassung|wersji)\.?\s?\d/iu;
