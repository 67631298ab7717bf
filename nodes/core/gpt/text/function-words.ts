/** The commonest words without a meaning of their own, by language: they tell languages apart, and nothing about a subject. */
const lists: Record<string, string> = {
	en: 'a the and of to in is that it for on with as at by from are was were be been have has had will would can could should this these those there here they them their you your we our he she his her him its not but or if so than then what which who when where how very just also only about into over before after some such all any both each more most other same out off down does did done doing i me my do no an',
	de: 'der die das und ist nicht ein eine einen einem einer eines zu den dem des mit für auf im in an am von vom aus bei nach bis als auch es sie er wir ihr ich mich mir uns euch sich dass wenn oder aber wie was wer wo hat haben hatte wird werden wurde sind war waren sein seine ihre noch nur schon mehr sehr kann können soll muss um über vor durch zum zur',
	fr: 'le la les de des du un une et est que qui dans pour pas sur avec il elle nous vous ils elles je tu mais ou où donc ce cette ces son sa ses leur leurs au aux par plus ne se sont été était être avoir avons avez ont sera comme si très aussi tout tous avant après chez entre l d c n s qu j',
	es: 'el la los las de del un una y es que en para por con no se su sus al lo como más pero o si ya le les nos yo tú él ella ellos este esta estos estas ese esa son era ser ha han hay fue muy también cuando donde quien todo todos sobre entre hasta desde antes después',
	it: 'il lo la i gli le di del della dei delle un una e è che in per con non si su al alla come più ma o se già ci ne io tu lui lei noi voi loro questo questa questi queste sono era essere ha hanno ho stato molto anche quando dove chi tutto tutti sul tra fra da dal dalla prima dopo',
	nl: 'de het een en is niet van in op te dat die voor met aan er om als bij uit naar ook maar of dan nog wel zijn was waren worden wordt heeft hebben had zal zullen kan kunnen moet ik jij je hij zij ze wij we jullie u hun haar mijn ons onze dit deze over door tot hoe wat wie waar meer zeer alle',
	pt: 'o a os as de do da dos das um uma e é que em no na nos nas para por com não se seu sua ao à como mais mas ou já lhe eu tu ele ela nós vocês eles este esta isto esse essa são era ser foi há tem têm muito também quando onde quem todo todos sobre entre até desde antes depois pelo pela',
	sv: 'och att det som en ett är på i av för med inte den de till om har hade han hon vi ni jag du sig sin var vara blir ska kan men eller så när där här vad vem hur från efter innan över under också bara mycket alla denna detta dessa',
	da: 'og at det som en et er på i af for med ikke den de til om har havde han hun vi jeg du sig sin var være bliver skal kan men eller så når hvor her hvad hvem hvordan fra efter før over under også kun meget alle denne dette disse å',
	pl: 'i w na z do nie się że to jest jak o po od za ale czy dla przez oraz lub już tylko być był była będzie są jego jej ich my wy ja ty on ona oni ten ta te tego tej tym co kto gdzie kiedy bardzo także może',
	uk: 'і в на з до не що це як за та але чи для про від по у ми ви я ти він вона вони бути був була буде є його її їх цей ця ці того який яка коли де хто дуже також може',
};

const languages = new Map(
	Object.entries(lists).map(([name, words]) => [name, new Set(words.split(' '))]),
);

/** Whether a word in small letters is one of these in a language. */
export const isFunctionWord = (word: string, language: string | undefined): boolean =>
	language !== undefined && languages.get(language)?.has(word) === true;

/** Scripts that are languages enough to tell whether two texts can be compared. */
const scripts: Array<[string, RegExp]> = [
	['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
	['zh', /\p{Script=Han}/gu],
	['ko', /\p{Script=Hangul}/gu],
	['th', /\p{Script=Thai}/gu],
	['ar', /\p{Script=Arabic}/gu],
	['he', /\p{Script=Hebrew}/gu],
	['el', /\p{Script=Greek}/gu],
];

/** Share of a text's letters, or of its words, from which on a script or language is the text's own. */
const ownScript = 0.2;
const ownWords = 0.15;
/** Common words by which a text is surely in another language than one it may be in as well. */
const clearLead = 3;

/** The language most of a text is in, as its script or its commonest words tell; undefined when neither does. */
export function languageOf(text: string): string | undefined {
	return scriptOf(text) ?? likeliest(text)?.name;
}

/** Whether a text is surely in another language than `language`. */
export function isOtherLanguage(text: string, language: string | undefined): boolean {
	const script = scriptOf(text);
	if (script !== undefined) return script !== language;
	const best = likeliest(text);
	if (best === undefined || best.name === language) return false;
	return best.hits - hitsIn(wordsOf(text), languages.get(language ?? '')) >= clearLead;
}

function scriptOf(text: string): string | undefined {
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	return scripts.find(([, sign]) => (text.match(sign)?.length ?? 0) > letters * ownScript)?.[0];
}

function likeliest(text: string): { name: string; hits: number } | undefined {
	const words = wordsOf(text);
	const [best] = [...languages]
		.map(([name, own]) => ({ name, hits: hitsIn(words, own) }))
		.sort((a, b) => b.hits - a.hits);
	return best && best.hits > words.length * ownWords ? best : undefined;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

const hitsIn = (words: string[], own: ReadonlySet<string> | undefined): number =>
	words.filter((word) => own?.has(word) === true).length;
