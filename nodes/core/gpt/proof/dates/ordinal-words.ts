import { numberOfWord } from '../numbers/number-words';

const english =
	'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
		' ',
	);

/** Swedish. */
const nordic =
	'första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde'.split(
		' ',
	);

const days = new Map<string, number>([
	...english.map((word, at): [string, number] => [word, at + 1]),
	['twentieth', 20],
	...english.slice(0, 9).map((word, at): [string, number] => [`twenty ${word}`, at + 21]),
	['thirtieth', 30],
	['thirty first', 31],
	// Where they are not the number with an ending.
	['ersten', 1],
	['dritten', 3],
	['siebten', 7],
	['achten', 8],
	['premier', 1],
	['primero', 1],
	['primo', 1],
	...nordic.map((word, at): [string, number] => [word, at + 1]),
	...nordic.slice(0, 9).map((word, at): [string, number] => [`tjugo${word}`, at + 21]),
	['tjugonde', 20],
	['trettionde', 30],
	['trettioförsta', 31],
]);

/** Days that Romance languages and Dutch call by the number itself: `le vingt novembre`, `twee november`. */
const plainDays = [
	'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six vingt-sept vingt-huit vingt-neuf trente',
	'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta',
	'due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti ventuno ventidue ventitré ventiquattro venticinque ventisei ventisette ventotto ventinove trenta trentuno',
	'dois três quatro seis sete oito nove dez doze treze catorze quinze dezesseis dezesseis dezoito vinte trinta',
	'twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig',
]
	.join(' ')
	.split(' ');

/** Letters of a day of the month in words: `twenty-third`, `einundzwanzigsten`, `premier`. */
export const ordinalWord =
	'(?:(?:twenty|thirty)[-\\s])?(?:' +
	`${english.join('|')}|twentieth|thirtieth|\\p{L}{2,20}te[nr]?|premier|primero|primo|` +
	`(?:tjugo)?(?:${nordic.join('|')})|tjugonde|trettionde|trettioförsta|` +
	`\\p{L}{3,6}en(?:twintig|dertig)|${[...plainDays].sort((a, b) => b.length - a.length).join('|')})`;

/** The day of a month that a word of English, German, Swedish, Dutch or a Romance language stands for. */
export function dayOfWord(word: string): number | undefined {
	const plain = word.toLowerCase().replace(/[-\s]+/u, ' ');
	const german = /^(\p{L}+?)s?te[nr]?$/u.exec(plain)?.[1];
	const day =
		days.get(plain) ??
		(german === undefined ? undefined : numberOfWord(german)) ??
		numberOfWord(plain.replaceAll(' ', '-')) ??
		numberOfWord(plain);
	return day !== undefined && day >= 1 && day <= 31 ? day : undefined;
}
