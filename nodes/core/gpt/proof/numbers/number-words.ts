/** Numbers in words, by their value; articles that also mean one are left out. */
const words: Array<[number, string]> = [
	[0, 'zero null zéro cero nul noll нуль'],
	[1, 'one eins uno jeden jedna один одна'],
	[2, 'two zwei deux dos due twee dois duas dwa dwie två два дві'],
	[3, 'three drei trois tres tre drie três trzy три'],
	[4, 'four vier quatre cuatro quattro quatro cztery fyra чотири'],
	[5, 'five fünf cinq cinco cinque vijf pięć fem п’ять'],
	[6, 'six sechs seis sei zes sześć sex шість'],
	[7, 'seven sieben sept siete sette zeven sete siedem sju сім'],
	[8, 'eight acht huit ocho otto oito osiem åtta вісім'],
	[9, 'nine neun neuf nueve nove negen dziewięć nio дев’ять'],
	[10, 'ten zehn dix diez dieci tien dez dziesięć tio десять'],
	[11, 'eleven elf onze once undici jedenaście elva одинадцять'],
	[12, 'twelve zwölf douze doce dodici twaalf doze dwanaście tolv дванадцять dozen dutzend'],
	[15, 'fifteen fünfzehn quinze quince quindici vijftien piętnaście femton п’ятнадцять'],
	[16, 'sixteen sechzehn seize dieciséis sedici zestien dezesseis szesnaście sexton шістнадцять'],
	[20, 'twenty zwanzig vingt veinte venti twintig vinte dwadzieścia tjugo двадцять'],
	[30, 'thirty dreißig trente treinta trenta dertig trinta trzydzieści trettio тридцять'],
	[40, 'forty vierzig quarante cuarenta quaranta veertig quarenta czterdzieści fyrtio сорок'],
	[
		50,
		'fifty fünfzig cinquante cincuenta cinquanta vijftig cinquenta pięćdziesiąt femtio п’ятдесят',
	],
	[60, 'sixty sechzig soixante sesenta sessanta zestig sessenta sześćdziesiąt sextio шістдесят'],
	[100, 'hundred hundert cent cien cento honderd cem sto hundra сто'],
	[1000, 'thousand tausend mille mil duizend tysiąc tysiące tusen тисяча тисячі'],
	[1e6, 'million millionen millón milione miljoen milhão milion miljon мільйон'],
];

const values = new Map(
	words.flatMap(([value, names]) =>
		names.split(' ').map((name): [string, number] => [name, value]),
	),
);

/** The value of a word for a number, as in `twelve`, `zweitausend`; undefined for other words. */
export function numberOfWord(word: string): number | undefined {
	const plain = word.toLowerCase().replace(/['ʼ]/gu, '’');
	const own = values.get(plain);
	if (own !== undefined) return own;
	const [, unit = '', scale = ''] =
		/^(\p{L}+?)(tausend|hundert|duizend|honderd)$/u.exec(plain) ?? [];
	const times = values.get(unit) ?? (unit === 'ein' ? 1 : undefined);
	return times === undefined ? undefined : times * (values.get(scale) ?? 1);
}
