import { askText } from '../ask.ts';
import type { Ask, Finding } from '../ask.ts';
import { classify } from '../classify.ts';
import { quoteAt } from '../quote.ts';
import { fold, stem, stemsOf, wordsOf } from '../words.ts';
import type { View } from '../view.ts';
import { labelFit, pairsFor } from './label-match.ts';

interface Cue {
	/** Words of the field this cue speaks about. */
	ask: RegExp;
	/** What the text says. */
	says: RegExp;
	/** What the choice is called. */
	choice: RegExp;
}

const cues: Cue[] = [
	{ ask: /currency/, says: /€|\beuros?\b/, choice: /^eur/ },
	{ ask: /currency/, says: /£|\bpounds?\b/, choice: /^gbp/ },
	{ ask: /currency/, says: /us\$/, choice: /^usd/ },
	{
		ask: /priorit|urgen/,
		says: /(?<!not )(?<!nicht )\b(?:urgent(?:ly)?(?! matters| cases| enquir| quer)|asap|as soon as possible|immediately|emergency|critical|at a standstill|production (?:is )?(?:down|stopped)|dringend|sofort|urgente|inmediat\w*|urgence)\b/,
		choice: /^(?:high|highest|urgent|critical|hoch|alta|haute|p1)/,
	},
	{
		ask: /priorit|urgen/,
		says: /\b(?:no rush|no hurry|not urgent|whenever you (?:can|have)|when you get a chance|low priority|nicht dringend|sin prisa|pas urgent)\b/,
		choice: /^(?:low|lowest|niedrig|baja|basse)/,
	},
	{
		ask: /source|origin|heard|channel/,
		says: /\b(?:trade ?(?:show|fair)|exhibition|expo|messe|your (?:booth|stand)|feria|salon)\b/,
		choice: /trade ?show|fair|exhibition|event|messe/,
	},
	{
		ask: /source|origin|heard|channel/,
		says: /\b(?:recommended (?:you|us|your)|referred (?:me|us)|word of mouth|empfohlen|recomend\w+|recommande\w*)\b/,
		choice: /referral|recommend|empfehl|word of mouth/,
	},
	{
		ask: /source|origin|heard|channel/,
		says: /\b(?:your (?:web ?site|homepage)|contact form|web form|google|searched online|found you online|online search|ihre[rn]? (?:webseite|website|homepage)|su (?:pagina )?web|votre site)\b/,
		choice: /^web$|web ?(?:site|research|form)|internet|search/,
	},
	{
		ask: /source|origin|heard|channel/,
		says: /\b(?:webinar|seminar)\b/,
		choice: /webinar|seminar/,
	},
	{
		ask: /source|origin|heard|channel/,
		says: /\b(?:linkedin|facebook|instagram|twitter)\b/,
		choice: /linkedin|facebook|instagram|twitter|social/,
	},
	{
		ask: /source|origin|heard|channel/,
		says: /\b(?:your (?:ad|advert|advertisement)|anzeige|anuncio)\b/,
		choice: /advert/,
	},
	{
		ask: /sentiment|mood|tone/,
		says: /\b(?:disappointed|unacceptable|angry|frustrat\w+|unhappy|terrible|fed up|enttauscht|inaceptable|decu\w*)\b/,
		choice: /negativ|angry|unhappy|bad/,
	},
	{
		ask: /sentiment|mood|tone/,
		says: /\b(?:thank you so much|delighted|great (?:job|work|service)|very happy|excellent|pleased|love)\b/,
		choice: /positiv|happy|good/,
	},
	{ ask: /country/, says: /\b(?:uk|u\.k\.|great britain|england)\b/, choice: /^united kingdom$/ },
	{ ask: /country/, says: /\b(?:usa|u\.s\.a\.|u\.s\.)(?=\W|$)/, choice: /^united states/ },
];

/** The one choice the document names; null when it names none or leaves open which. */
export function findChoice(view: View, ask: Ask): Finding | null {
	const choices = ask.choices.filter((choice): choice is string => typeof choice === 'string');
	for (const { pair, fit } of pairsFor(ask, view)) {
		const choice = bestChoice(pair.value, choices);
		if (choice !== null) return { value: choice, quote: pair.quote, certainty: 0.7 + 0.25 * fit };
	}
	const tick = ticked(view, choices);
	if (tick !== null) return tick;
	const about = askText(ask);
	for (const cue of cues.filter((entry) => entry.ask.test(about))) {
		const choice = choices.find((entry) => cue.choice.test(fold(entry)));
		const quote = choice === undefined ? null : passageSaying(view, cue.says);
		if (choice !== undefined && quote !== null) return { value: choice, quote, certainty: 0.82 };
	}
	if (
		/\b(?:type|category|kind|topic|intent|reason|matter)\b/.test(about) &&
		!/\b(?:industry|account type)\b/.test(about)
	) {
		return byMatter(view, choices);
	}
	if (/\b(?:status|stage|rating|owner|layout|priority|sentiment|source|salutation)\b/.test(about)) {
		return besideLabel(view, ask, choices);
	}
	return mentioned(view, ask, choices);
}

const tickMark = /(?:\[[xX✓]\]|\([xX]\)|[☒☑✓✗])[ \t]*([^[\]()☐☒☑✓✗\n]+)/gu;

/** The one choice that stands behind a ticked box. */
function ticked(view: View, choices: string[]): Finding | null {
	const found = view.lines.flatMap(({ text }) =>
		[...text.matchAll(tickMark)].flatMap((match) => {
			const value = bestChoice((match[1] ?? '').trim(), choices);
			return value === null ? [] : [{ value, quote: text.trim(), certainty: 0.9 }];
		}),
	);
	const [first] = found;
	return first === undefined || new Set(found.map(({ value }) => value)).size > 1 ? null : first;
}

/** Every choice the document names. */
export function findChoices(view: View, ask: Ask): Finding | null {
	const choices = ask.choices.filter((choice): choice is string => typeof choice === 'string');
	for (const { pair, fit } of pairsFor(ask, view)) {
		const named = choices.filter((choice) => holds(pair.value, choice));
		if (named.length > 0) return { value: named, quote: pair.quote, certainty: 0.7 + 0.25 * fit };
	}
	const named = choices.filter((choice) => placeOf(view, choice) >= 0);
	const first = named[0];
	if (first === undefined) return null;
	return { value: named, quote: quoteAt(view, placeOf(view, first), 1), certainty: 0.7 };
}

/** Picks what a form's value means: the same words first, then the one choice it contains. */
function bestChoice(value: string, choices: string[]): string | null {
	const plain = wordsOf(value).map(stem).join(' ');
	const equal = choices.find((choice) => wordsOf(choice).map(stem).join(' ') === plain);
	if (equal !== undefined) return equal;
	const inside = choices.filter((choice) => holds(value, choice));
	const widest = inside.filter(
		(choice) => !inside.some((other) => other !== choice && holds(other, choice)),
	);
	if (widest.length === 1) return widest[0] ?? null;
	const part = plain.length < 3 ? [] : choices.filter((choice) => holds(choice, value));
	return inside.length === 0 && part.length === 1 ? (part[0] ?? null) : null;
}

/** Whether all words of the shorter text stand in the longer one, side by side. */
function holds(text: string, phrase: string): boolean {
	const inner = wordsOf(phrase).map(stem).join(' ');
	return inner !== '' && ` ${wordsOf(text).map(stem).join(' ')} `.includes(` ${inner} `);
}

function passageSaying(view: View, says: RegExp): string | null {
	if (says.test(fold(view.mail.subject))) return view.mail.subject;
	return view.sentences.find(({ text }) => says.test(fold(text)))?.text ?? null;
}

function byMatter(view: View, choices: string[]): Finding | null {
	const named = choices.map((name) => ({ name, description: '' }));
	const [best] = classify(view, named);
	if (best === undefined || best.quote === null || best.score < 1 || best.probability < 0.6)
		return null;
	return { value: best.name, quote: best.quote, certainty: best.probability };
}

function besideLabel(view: View, ask: Ask, choices: string[]): Finding | null {
	for (const { text } of view.sentences) {
		const about = ask.labels.some(
			(words) => words.length > 0 && words.every((word) => stemsOf(text).includes(stem(word))),
		);
		if (!about) continue;
		const choice = bestChoice(text, choices);
		if (choice !== null) return { value: choice, quote: text, certainty: 0.75 };
	}
	return null;
}

function mentioned(view: View, ask: Ask, choices: string[]): Finding | null {
	const found = choices.filter((choice) => fold(choice).length > 2 && placeOf(view, choice) >= 0);
	const widest = found.filter(
		(choice) => !found.some((other) => other !== choice && holds(other, choice)),
	);
	if (widest.length !== 1) {
		const near = view.sentences.find(
			({ text }) =>
				labelFit(text, ask) >= 0.35 && widest.filter((choice) => holds(text, choice)).length === 1,
		);
		const choice = near === undefined ? undefined : widest.find((entry) => holds(near.text, entry));
		if (near === undefined || choice === undefined) return null;
		return { value: choice, quote: near.text, certainty: 0.7 };
	}
	const [only] = widest;
	if (only === undefined) return null;
	return { value: only, quote: quoteAt(view, placeOf(view, only), 1), certainty: 0.72 };
}

/** Where the choice's own words stand in the body or the subject; -1 when they do not. */
function placeOf(view: View, choice: string): number {
	const words = wordsOf(choice);
	if (words.length === 0) return -1;
	const pattern = new RegExp(
		`(?<![\\p{L}\\d])${words.map(escape).join('[^\\p{L}\\d]{1,3}')}(?:s|ing|e?n|es)?(?![\\p{L}\\d])`,
		'iu',
	);
	for (const { text, start } of view.sentences) {
		const match = pattern.exec(text);
		if (match !== null) return start + match.index;
	}
	const subject = pattern.exec(view.mail.subject);
	return subject === null ? -1 : view.text.indexOf(view.mail.subject) + subject.index;
}

function escape(word: string): string {
	return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
