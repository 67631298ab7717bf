/** What words of several languages mean alike, as beginnings of words; phrases stand with their blanks. */
interface Concept {
	/** How lists call it. */
	names: string[];
	/** Words that can mean nothing else, in the languages of business mail. */
	words: string[];
	/** Only for fields whose label begins a word so. */
	labels?: string[];
}

/** Words between bars. */
const list = (...rows: string[]): string[] => rows.flatMap((row) => row.split('|'));

const priority = [
	'priorit',
	'prioritä',
	'пріоритет',
	'приоритет',
	'urgen',
	'dringlich',
	'優先',
	'优先',
];

const priorities: Concept[] = [
	{
		names: list('high|hoch|alta|alto|haute|hoog|wysoki|hög|високий|高'),
		labels: priority,
		words: list(
			'high|urgent|urgently|as soon as possible|asap|immediately|at once|right away',
			'emergency|need…today|please…today|still today|stands still|before…is safe',
			"out of action|out of service|off the road|can't go out|cannot go out",
			'until…is safe|dangerous|unsafe|smel*…burn*|on fire|smoke|hoch|hohe|hoher|hohen|hohes',
			'dringend|eilt|eilig|heute noch|noch heute|sofort|umgehend|notfall|haut|haute|urgente',
			'urgents|urgemment|immédiatement|alta|alto|urgencia|inmediatamente|urgentissim*',
			'urgenza|subito|urgência|imediatamente|hoge|hoog|spoed|onmiddellijk|wysok*|piln*',
			'natychmiast|urgence|en urgence|hög|högt|höga|brådskande|omedelbart|висок*|терміново|негайно|срочно|高|緊急',
			'至急|紧急|긴급',
		),
	},
	{
		names: list('medium|normal|mittel|moyenne|media|middel|średni|середній|中'),
		labels: priority,
		words: list(
			'medium|mittel|mittlere*|moyen|moyenne|media|medio|média|gemiddeld*|średni*|medel',
			'середн*|中|not the end of the world but',
		),
	},
	{
		names: list('low|niedrig|baja|bassa|baixa|basse|laag|niski|låg|низький|低'),
		labels: priority,
		words: list(
			'low|no hurry|no rush|not in a hurry|whenever you have time|when you have time',
			'niedrig*|gering*|eilt nicht|keine eile|hat zeit|faible|basse|pas pressé',
			"rien d'urgent|baja|bajo|sin prisa|no hay prisa|no corre prisa|bassa|basso",
			"senza fretta|nessuna fretta|non c'è fretta|baixa|baixo|sem pressa|lage|laag",
			'geen haast|nisk*|nie ma pośpiechu|låg|lågt|låga|ingen brådska|низьк*|не поспішає*|低',
			'急ぎません|急ぎではありません|不急',
		),
	},
];

const sources: Concept[] = [
	{
		names: list('trade show|trade fair|messe|exhibition|salon'),
		words: list(
			'trade show*|trade fair*|exhibition*|messe|messestand|salon|feria|fiera|beurs|feira',
			'targ*|mässa*|виставк*|展示会|展会|박람회',
		),
	},
	{
		names: list('referral|employee referral|external referral|empfehlung|recommendation'),
		words: list(
			'referred by|recommended|recommendation|word of mouth|empfohlen|empfehlung',
			'recommandé*|recomend*|consigliat*|raccomandat*|aanbevolen|polecił*|poleco*',
			'rekommendera*|порекоменд*|紹介|推荐|추천',
		),
	},
	{
		names: list('web search|search engine|internet search|websuche|google'),
		words: list(
			'googled|on google|web search|search engine*|suchmaschine*|moteur de recherche',
			'buscador|motore di ricerca|zoekmachine|wyszukiwar*|пошуков*',
		),
	},
	{
		names: list('advertisement|anzeige|advert'),
		words: list(
			'advert|adverts|advertisement*|anzeige|annonce|anuncio|annuncio|advertentie|anúncio',
			'ogłoszeni*|annons|реклам*|広告|广告',
		),
	},
];

/** Signs and names that one currency alone has; a dollar, a franc or a crown may be of several countries. */
const currencies: Concept[] = [
	{ names: list('eur|euro'), words: list('€|euro|euros|євро') },
	{ names: list('gbp|british pound'), words: list('£|pounds sterling') },
	{ names: list('inr|indian rupee'), words: list('₹') },
	{ names: list('jpy|japanese yen'), words: list('円|yen') },
	{ names: list('pln|polish zloty'), words: list('zł|złoty|złotych|złote') },
	{ names: list('uah|ukrainian hryvnia'), words: list('₴|грн|гривень|гривні') },
];

/** What people want or refuse of a supplier: the topics of yes/no fields. */
const topics: Concept[] = [
	{
		names: list('install*|montage|mount*|assembl*'),
		words: list(
			'install*|instala*|installa*|montage|montieren|einbau*|montaż*|montering*|монтаж*',
			'встановленн*|установк*|設置|取付*|安装|설치',
		),
	},
	{
		names: list('newsletter|rundbrief'),
		words: list('newsletter*|rundbrief*|boletín*|nieuwsbrief*|nyhetsbrev*|розсилк*|メルマガ'),
	},
	{
		names: list('call back|callback|rückruf|call'),
		words: list(
			'call me back|call back|callback|ring me|call me|rückruf|zurückrufen|rappel*|llám*',
			'richiam*|terugbel*|ligue*|oddzwon*|ring upp|передзвон*|折り返し',
		),
	},
	{
		names: list('training|schulung|formation'),
		words: list(
			'training*|schulung*|formation|formación|formazione|opleiding|formação|szkoleni*',
			'utbildning*|навчанн*|研修|培训|교육',
		),
	},
	{
		names: list('delivery|lieferung|livraison'),
		words: list(
			'deliver*|liefer*|anlieferung|livr*|entrega*|consegn*|lever*|dostaw*|доставк*|配送|納品',
			'送货|배송',
		),
	},
	{
		names: list('maintenance|wartung|service contract'),
		words: list(
			'maintenance|wartung*|entretien|mantenimiento|manutenzione|onderhoud*|manutenção',
			'konserwacj*|underhåll*|обслуговуванн*|保守|维护|유지보수',
		),
	},
];

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/[’ʼ]/gu, "'").trim();

/** The words that mean a choice of a list, beside its own. */
export function wordsForChoice(choice: string, label: string): string[] {
	const name = plain(choice);
	return [...priorities, ...sources, ...currencies].flatMap((concept) => {
		const fits = !concept.labels || concept.labels.some((start) => plain(label).includes(start));
		return fits && concept.names.includes(name) ? concept.words : [];
	});
}

/** The words that speak of what a yes/no field is about, beside those of its label. */
export const wordsForTopic = (label: string): string[] =>
	topics.flatMap(({ names, words }) =>
		names.some((name) => wordPattern(name).test(plain(label))) ? words : [],
	);

/** Finds a word or phrase of these lists as a whole, its star as any ending and its dots as words between; words of scripts without blanks anywhere. */
export function wordPattern(word: string): RegExp {
	const escaped = word.replace(/[.+?^${}()|[\]\\]/gu, '\\$&').replace(/'/gu, "['’ʼ]");
	const body = escaped
		.replaceAll('*', '\\p{L}*')
		.replace(/\s+/gu, '\\s+')
		.replace('…', '(?!\\p{L})[^.!?]{0,60}(?<!\\p{L})');
	const free = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(
		word,
	);
	if (/^\p{Sc}$/u.test(word)) return new RegExp(escaped, 'gu');
	if (!free) return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${body}(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
	return word.length > 1
		? new RegExp(body, 'giu')
		: new RegExp(`(?<!\\p{Script=Han})${body}(?!\\p{Script=Han})`, 'giu');
}
