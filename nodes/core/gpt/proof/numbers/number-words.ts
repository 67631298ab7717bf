/** Numbers in words, by their value; articles that also mean one are left out. */
const words: Array<[number, string]> = [
	[0, 'zero null zéro cero nul noll нуль'],
	[1, 'one eins uno jeden jedna один одна'],
	[2, 'two zwei deux dos due twee dois duas dwa dwie dwoje två два дві двоє'],
	[3, 'three drei trois tres tre drie três trzy troje три троє'],
	[4, 'four vier quatre cuatro quattro quatro cztery czworo fyra чотири четверо'],
	[5, 'five fünf cinq cinco cinque vijf pięć pięcioro fem п’ять п’ятеро'],
	[6, 'six sechs seis sei zes sześć sex шість'],
	[7, 'seven sieben sept siete sette zeven sete siedem sju сім'],
	[8, 'eight acht huit ocho otto oito osiem åtta вісім'],
	[9, 'nine neun neuf nueve nove negen dziewięć nio дев’ять'],
	[10, 'ten zehn dix diez dieci tien dez dziesięć tio десять'],
	[11, 'eleven elf onze once undici jedenaście elva одинадцять'],
	[12, 'twelve zwölf douze doce dodici twaalf doze dwanaście tolv дванадцять dozen dutzend'],
	[15, 'fifteen fünfzehn quinze quince quindici vijftien piętnaście femton п’ятнадцять'],
	[16, 'sixteen sechzehn seize dieciséis sedici zestien dezesseis szesnaście sexton шістнадцять'],
	[13, 'thirteen dreizehn treize trece tredici dertien treze trzynaście tretton тринадцять'],
	[
		14,
		'fourteen vierzehn quatorze catorce quattordici veertien catorze czternaście fjorton чотирнадцять',
	],
	[
		17,
		'seventeen siebzehn diecisiete diciassette zeventien dezessete siedemnaście sjutton сімнадцять',
	],
	[18, 'eighteen achtzehn dieciocho diciotto achttien dezoito osiemnaście arton вісімнадцять'],
	[
		19,
		'nineteen neunzehn diecinueve diciannove negentien dezenove dziewiętnaście nitton дев’ятнадцять',
	],
	[20, 'twenty zwanzig vingt veinte venti twintig vinte dwadzieścia tjugo двадцять'],
	[30, 'thirty dreißig trente treinta trenta dertig trinta trzydzieści trettio тридцять'],
	[40, 'forty vierzig quarante cuarenta quaranta veertig quarenta czterdzieści fyrtio сорок'],
	[
		50,
		'fifty fünfzig cinquante cincuenta cinquanta vijftig cinquenta pięćdziesiąt femtio п’ятдесят',
	],
	[60, 'sixty sechzig soixante sesenta sessanta zestig sessenta sześćdziesiąt sextio шістдесят'],
	[70, 'soixante-dix seventy siebzig setenta settanta zeventig siedemdziesiąt sjuttio сімдесят'],
	[
		80,
		'quatre-vingt quatre-vingts eighty achtzig ochenta ottanta tachtig oitenta osiemdziesiąt åttio вісімдесят',
	],
	[
		90,
		'quatre-vingt-dix ninety neunzig noventa novanta negentig dziewięćdziesiąt nittio дев’яносто',
	],
	[100, 'hundred hundert cent cents cien cento honderd cem sto hundra сто'],
	[200, 'doscientos doscientas duzentos duzentas dwieście двісті'],
	[300, 'trescientos trescientas trezentos trezentas trzysta триста'],
	[400, 'cuatrocientos cuatrocientas quatrocentos quatrocentas czterysta чотириста'],
	[500, 'quinientos quinientas quinhentos quinhentas pięćset п’ятсот'],
	[600, 'seiscientos seiscientas seiscentos seiscentas sześćset шістсот'],
	[700, 'setecientos setecientas setecentos setecentas siedemset сімсот'],
	[800, 'ochocientos ochocientas oitocentos oitocentas osiemset вісімсот'],
	[900, 'novecientos novecientas novecentos novecentas dziewięćset дев’ятсот'],
	[
		1000,
		'thousand tausend mille mil mila duizend tysiąc tysiące tysięcy tusen тисяча тисячі тисяч',
	],
	[1e6, 'million millionen millón milione miljoen milhão milion miljon мільйон'],
];

const values = new Map(
	words.flatMap(([value, names]) =>
		names.split(' ').map((name): [string, number] => [name, value]),
	),
);

/** The value of a word for a number, as in `twelve`, `zweitausend`, `veintidós`; undefined for other words. */
export function numberOfWord(word: string): number | undefined {
	const plain = word.toLowerCase().replace(/['ʼ]/gu, '’');
	const own = values.get(plain);
	if (own !== undefined) return own;
	return plain.length <= longestWord && isCompound.test(plain) ? partsOf(plain) : undefined;
}

/** `dreihundertfünfundvierzigtausend` and a little more. */
const longestWord = 40;

const large = [
	'tausend',
	'duizend',
	'mila',
	'mille',
	'hundert',
	'honderd',
	'cento',
	'tusen',
	'hundra',
];
const tens = words.flatMap(([value, names]) =>
	value >= 20 && value <= 90
		? names.split(' ').map((name): [string, number] => [withoutAccents(name), value])
		: [],
);
const isCompound = new RegExp(
	`${large.join('|')}|${tens.map(([name]) => name.replace(/[aei]$/u, '')).join('|')}`,
	'u',
);
const units = new Map(
	[...values].flatMap(
		([name, value]): Array<[string, number]> =>
			value >= 1 && value <= 9 ? [[withoutAccents(name), value]] : [],
	),
);

/** The value of a number written in one word: by its thousands, its hundreds, its tens and units. */
function partsOf(word: string): number | undefined {
	const own = word === 'ein' ? 1 : values.get(word);
	if (own !== undefined) return own;
	for (const scale of large) {
		const at = word.indexOf(scale);
		if (at < 0) continue;
		const size = values.get(scale) ?? 1000;
		const rest = word.slice(at + scale.length).replace(/^(?:und|en)(?=\p{L})/u, '');
		const times = at === 0 ? 1 : partsOf(word.slice(0, at));
		const more = rest === '' ? 0 : partsOf(rest);
		if (times === undefined || more === undefined || times >= 1000 || more >= size)
			return undefined;
		return times * size + more;
	}
	return tensOf(withoutAccents(word));
}

/** `fünfundzwanzig`, `vijfentwintig`; `veintidos`, `trentacinque`, `ventuno`. */
function tensOf(word: string): number | undefined {
	for (const [name, ten] of tens) {
		const [, before = ''] = word.endsWith(name)
			? (/^(\p{L}{3,6})(?:und|en)$/u.exec(word.slice(0, -name.length)) ?? [])
			: [];
		const stem = name.replace(/[aei]$/u, '');
		const behind = word.startsWith(stem) ? word.slice(stem.length) : '';
		const unit =
			(before === 'ein' ? 1 : units.get(before)) ??
			units.get(behind) ??
			units.get(behind.replace(/^[aei]/u, ''));
		if (unit !== undefined) return ten + unit;
	}
	return undefined;
}

function withoutAccents(word: string): string {
	return word.normalize('NFD').replace(/\p{M}/gu, '');
}
