/** Words and signs beside a number that say what it counts, or that it is none by itself. */

const currencies =
	'EUR|USD|CHF|GBP|JPY|CNY|INR|SEK|NOK|DKK|PLN|UAH|CAD|AUD|CZK|BRL|US\\$|R\\$|A\\$|C\\$|Rs\\.?|kr\\.?|zł|Kč|грн|[€$£¥₹₴₽₩]';

export const currencyBefore = new RegExp(
	`(?:^|[^\\p{L}\\p{N}])(?:T?(?:${currencies})|T€)\\s?$`,
	'iu',
);
export const thousandsBefore = /(?:^|[^\p{L}\p{N}])(?:TEUR|TUSD|TCHF|T€)\s?$/u;
export const currencyAfter = new RegExp(
	`^\\s?(?:${currencies}|euros?|dollars?|rupees?|francs?|franken|pounds?|kronor|kroner|złotych|円|元|圆|원|гривень|гривні)(?!\\p{L})`,
	'iu',
);

const scales: Array<[number, RegExp]> = [
	[
		1e9,
		/^\s?(?:bn|billions?|mrd|milliarden?|milliards?|miliardi|milliardi|miljarder|miljard|mld|млрд|мільярд\p{L}*)(?!\p{L})\.?/iu,
	],
	[
		1e6,
		/^\s?(?:mio|mn|mln|millions?|millionen|millones|millón|milioni|milione|miljoen|miljoner|milhões|milhão|milion\p{L}*|млн|мільйон\p{L}*)(?!\p{L})\.?/iu,
	],
	[1e6, /^\s?M(?![\p{L}\p{N}])/u],
	[
		1e3,
		/^\s?(?:thousand|tsd|tausend|mille|mil|mila|duizend|tusen|tys|tysięcy|тис|тисяч\p{L}?)(?!\p{L})\.?/iu,
	],
	[1e3, /^\s?[kK](?![\p{L}\p{N}])/u],
	[1e5, /^\s?(?:lakhs?|lacs?)(?!\p{L})/iu],
	[1e7, /^\s?(?:crores?|cr)(?!\p{L})/iu],
	[1e8, /^\s?[億亿억]/u],
	[1e4, /^\s?[万萬만]/u],
	[1e3, /^\s?[千천]/u],
	[
		12,
		/^\s?(?:dozen|dutzend|douzaines?|docenas?|dozzine|dozijn|dúzias?|tuzin\p{L}*|dussin)(?!\p{L})/iu,
	],
];

/** What a number is multiplied with by the word behind it, and how long that word is. */
export function scaleAfter(text: string): { times: number; length: number } {
	for (const [times, pattern] of scales) {
		const match = pattern.exec(text);
		if (match) return { times, length: match[0].length };
	}
	return { times: 1, length: 0 };
}

/** Before a number: it is the most or the least, or another is worked out from it. "über" and "around" are none. */
export const boundBefore =
	/(?<![\p{L}\p{N}])(?:up to|at (?:least|most)|no (?:more|less|fewer) than|not more than|(?:more|less|fewer) than|max(?:imum|imal|\.)?|min(?:imum|destens|\.)?|starting (?:at|from)|from|höchstens|bis zu|ab|à partir de|dès|jusqu'à|au (?:moins|plus|maximum)|al menos|hasta|a partir d[ei]|desde|como máximo|fino a|almeno|al massimo|vanaf|minstens|maximaal|hoogstens|até|pelo menos|no máximo|co najmniej|najwyżej|maksymalnie|minst|högst|upp till|från|щонайменше|не більше|від|(?:half|twice|double|a third|a quarter)(?: of)?(?: the| our| your| these| those)?|(?:die )?hälfte (?:der|von|unserer)|doppelt so viel wie|moitié des?|(?:le )?double de|(?:la )?mitad de(?: l[ao]s)?|(?:il )?doppio di|(?:la )?metà (?:dei|delle|di)|(?:de )?helft van(?: de)?|(?:o )?dobro de|(?:a )?metade d[aeo]s?)\s{1,2}$/iu;
export const boundAfter =
	/^\s?(?:\+|or (?:more|less|fewer)|oder mehr|ou plus|o más|o più|of meer|ou mais|以上|以下|以内|まで|から)/iu;

const link = '(?:-|–|—|to|bis|à|a|al|till|tot|até|do|до|or|oder|ou|o|of|lub|eller|або|～|〜|から)';
const money = `(?:(?:${currencies})\\s?)?`;
/** Between two numbers of a range: `10 to 12`, `EUR 4.000 – EUR 5.000`. */
export const rangeLink = new RegExp(`^${'\\s?'}(?:${currencies})?\\s?${link}\\s?${money}$`, 'iu');
export const betweenBefore =
	/(?<!\p{L})(?:between|zwischen|entre|tra|tussen|między|mellan|між)\s+$/iu;
export const betweenLink = /^\s?(?:and|und|et|y|e|en|i|och|і|та)\s?$/iu;
