import { clausesOf, foldWord, isNegation, withoutHarmless, wordsIn } from '../denial/negation';

/** How somebody takes something on in the first person, in the languages calls most often are in. */
const taking = new RegExp(
	[
		String.raw`i(?:'ll| will| shall| can| could| promise|'d do|'m going to| am going to)`,
		'let me',
		'will do',
		String.raw`leave (?:it|that) (?:to|with) me`,
		String.raw`ich (?!brauche|möchte|hätte|will,? dass|wünsche)\p{L}+`,
		String.raw`(?:werde|mache|schicke|sende|kümmere|prüfe|kläre|melde) (?:ich|mich)`,
		String.raw`je (?:t'|te |vous )\p{L}+e`,
		String.raw`je (?:vais|peux|m'en occupe|m'occupe|ferai|\p{L}+rai)`,
		String.raw`j'(?:\p{L}+rai)`,
		String.raw`(?:voy|vou|vado) a?\s?\p{L}+`,
		String.raw`(?:me encargo|lo haré|puedo|posso|ci penso io|me ocupo)`,
		String.raw`\p{L}{2,}(?:aré|eré|iré|erò|irò|arei|erei|irei)`,
		String.raw`(?:ik|jag|jeg) (?:zal|ga|kan|stuur|maak|ska|skickar|skal|sender)`,
		String.raw`(?:wyślę|zrobię|przygotuję|sprawdzę|zajmę się|я \p{L}+(?:у|ю))`,
	].join('|'),
	'iu',
);

/** How somebody asks another person to do something. */
const asking = new RegExp(
	[
		'(?:can|could|will|would) you|please',
		'(?:können|könnten|würden|werden) sie|(?:kannst|könntest|würdest) du|bitte',
		"(?:pouvez|pourriez)[- ]vous|(?:peux|pourrais)[- ]tu|s'il (?:vous|te) plaît",
		'puedes?|podrías?|por favor|può|puoi|potrebbe|potresti|per favore',
		'(?:kun|kunt|kan|wil|wilt) (?:je|u|jij)|alsjeblieft|pode|poderia|(?:kan|kunde) du|snälla',
		'(?:czy )?(?:może|mógłby|mogłaby) pan\\p{L}*|proszę|будь ласка',
	].join('|'),
	'iu',
);

/** How somebody speaks of themselves, and, where verbs need no pronoun, says that they do not. */
const self = "i|ich|je|j'|ik|jag|jeg|я|eu|yo|io";
const denying = [
	'no (?:puedo|podré|voy|haré|tengo)|non (?:posso|riesco|ho|farò)|não (?:posso|vou|consigo)',
	'nie \\p{L}+ę|не (?:можу|зможу|буду|\\p{L}+ю)',
].join('|');
const speakingWords = new RegExp(
	`(?<![\\p{L}\\p{N}'])(?:(?:${self})(?!\\p{L})|(?=(?:${denying})(?!\\p{L})))`,
	'iu',
);
/** Of whom the rest of a clause speaks instead. */
const others = /(?<!\p{L})(?:we|you|they|he|she|that|nous|vous|que)(?!\p{L})/iu;
const last = new Set('nicht niet inte ikke'.split(' '));
/** Words behind the speaker's own in which their verb is denied: `ich kann das leider nicht machen`. */
const verbWords = 4;

const selves = new Set('i me myself ich mich je moi yo io ik eu jag jeg ja я'.split(' '));

const inWords = (pattern: RegExp): RegExp =>
	new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern.source})(?![\\p{L}\\p{N}])`, 'iu');
const takingWords = inWords(taking);
const askingWords = inWords(asking);

/** No names either, and nobody in particular. */
const groups = new Set(
	[
		'we us you they them he she everyone everybody someone somebody anyone team the_team',
		'wir uns ihr sie jemand alle nous vous on quelqu_un nosotros ustedes alguien noi voi qualcuno',
		'wij we jullie iemand nós vocês alguém my wy ktoś vi ni någon ми ви хтось',
	]
		.join(' ')
		.split(' ')
		.map((name) => name.replaceAll('_', ' ')),
);

/** Whether the speaker of a sentence takes something on: `Please write it down, then I can` asks. */
export function takesOn(sentence: string): boolean {
	const text = clausesOf(plain(sentence))
		.filter((clause) => !isDeclined(clause))
		.join(', ');
	const taken = text.search(takingWords);
	const asked = text.search(askingWords);
	return taken >= 0 && (asked < 0 || taken < asked);
}

/** Whether the speaker of a sentence says that they will not, and takes nothing on beside. */
export const declines = (sentence: string): boolean =>
	clausesOf(plain(sentence)).some(isDeclined) && !takesOn(sentence);

/** What is still to come is not declined. */
const notYet =
	/(?:haven't|have not)[^.]* yet|noch nicht ge|n'ai pas encore|todavía no he|no he [^.]*todavía|non ho ancora|heb [^.]*nog niet/iu;

function isDeclined(clause: string): boolean {
	if (notYet.test(clause)) return false;
	const text = withoutHarmless(clause);
	const self = speakingWords.exec(text);
	if (!self) return false;
	const words = wordsIn(text.slice(self.index + self[0].length).split(others, 1)[0] ?? '');
	const folded = words.map(foldWord);
	return folded.slice(0, verbWords).some(isNegation) || last.has(folded.at(-1) ?? '');
}

const takingBack =
	/(?<!\p{L})(?:take (?:that|it) back|scratch that|nehme (?:ich )?das zurück|je retire (?:cela|ça)|lo retiro|lo ritiro|neem dat terug|tar tillbaka det)(?!\p{L})/iu;

/** Whether somebody takes back what was said before. */
export const takesBack = (sentence: string): boolean => takingBack.test(plain(sentence));

/** Whether a sentence asks somebody to do something. */
export const asksFor = (sentence: string): boolean => askingWords.test(plain(sentence));

/** Somebody is to do it, and nobody says who: `will be sent`, `it would be nice if somebody called`. */
const unnamed = inWords(
	new RegExp(
		[
			String.raw`(?:will|shall|should|must|ha(?:s|ve) to|needs? to) be (?:\p{L}+ed|sent|done|made|written|given|brought|built|bought|paid|taken|drawn)`,
			"(?:somebody|someone|anybody|anyone|jemand|quelqu'un|alguien|qualcuno|iemand|alguém|ktoś|någon|хтось)",
			String.raw`(?:wird|werden|muss|müssen|sollte?n?) (?:[^.!?]{0,60}\s)?ge\p{L}{2,}(?:t|en)(?: werden)?(?=[\s.!?]*$)`,
		].join('|'),
		'iu',
	),
);

/** Whether a sentence leaves open who is to do it. */
export const leavesOpen = (sentence: string): boolean => unnamed.test(plain(sentence));

/** Whether a name is none, but how speakers call themselves. */
export const isSelf = (name: string): boolean => selves.has(name.trim().toLowerCase());

/** Whether a name is none, but a word for several or for anybody. */
export const isGroup = (name: string): boolean => groups.has(name.trim().toLowerCase());

const plain = (text: string): string => text.normalize('NFC').replace(/[’ʼ]/g, "'");
