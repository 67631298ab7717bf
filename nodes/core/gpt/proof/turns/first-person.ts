/** How somebody takes something on in the first person, in the languages calls most often are in. */
const taking = new RegExp(
	[
		String.raw`i(?:'ll| will| shall| can| could| promise|'d do|'m going to| am going to)`,
		'let me',
		'will do',
		String.raw`leave (?:it|that) (?:to|with) me`,
		String.raw`ich (?!brauche|möchte|hätte|will,? dass|wünsche)\p{L}+`,
		String.raw`(?:werde|mache|schicke|sende|kümmere|prüfe|kläre|melde) (?:ich|mich)`,
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

const selves = new Set('i me myself ich mich je moi yo io ik eu jag jeg ja я'.split(' '));

const inWords = (pattern: RegExp): RegExp =>
	new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern.source})(?![\\p{L}\\p{N}])`, 'iu');
const takingWords = inWords(taking);
const askingWords = inWords(asking);

/** Whether the speaker of a sentence takes something on: `Please write it down, then I can` asks. */
export function takesOn(sentence: string): boolean {
	const text = plain(sentence);
	const taken = text.search(takingWords);
	const asked = text.search(askingWords);
	return taken >= 0 && (asked < 0 || taken < asked);
}

/** Whether a sentence asks somebody to do something. */
export const asksFor = (sentence: string): boolean => askingWords.test(plain(sentence));

/** Whether a name is none, but how speakers call themselves. */
export const isSelf = (name: string): boolean => selves.has(name.trim().toLowerCase());

const plain = (text: string): string => text.normalize('NFC').replace(/[’ʼ]/g, "'");
