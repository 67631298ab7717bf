import { askText } from '../ask.ts';
import type { Ask, Finding } from '../ask.ts';
import { fold, stem, stemsOf, wordsOf } from '../words.ts';
import type { View } from '../view.ts';
import { pairsFor } from './label-match.ts';

/** A heading: the mail's subject without its "Re:", a labelled line, or the first line of a document. */
export function findSubject(view: View, ask: Ask): Finding | null {
	const labelled = byLabel(view, ask);
	if (labelled !== null) return labelled;
	const named = view.pairs.find(({ label }) =>
		/^(?:project|projekt|proyecto|projet|opportunity|deal|subject|betreff|asunto|objet|re|gegenstand)(?: \/ (?:subject|project))?$/.test(
			fold(label).trim(),
		),
	);
	if (named !== undefined) return { value: named.value, quote: named.quote, certainty: 0.75 };
	const subject = view.mail.subject.replace(/^(?:(?:re|fwd?|aw|wg|rv|tr)\s*:\s*)+/i, '').trim();
	if (subject !== '') return { value: subject, quote: subject, certainty: 0.9 };
	const first = view.lines
		.find(({ text }) => text.trim() !== '' && !/^---/.test(text))
		?.text.trim();
	if (view.mail.isMail) return null;
	const heads = first !== undefined && first.length <= 90 && !/[:.,]$/.test(first) ? first : null;
	// "Purchase Order" heads many papers; as a name it needs the number that tells it from others.
	const telling = (text: string): boolean =>
		/\bname\b/.test(askText(ask))
			? /\d/.test(text) && !/·|\|/.test(text)
			: wordsOf(text).length > 1;
	if (heads === null || !telling(heads)) {
		return /\bdeal\b/.test(askText(ask)) ? orderNumber(view) : null;
	}
	return { value: heads, quote: heads, certainty: 0.6 };
}

/** The number by which an order or contract is called. */
function orderNumber(view: View): Finding | null {
	const pair = view.pairs.find(
		({ label, value }) =>
			/^(?:(?:purchase )?order|contract|agreement|po|p\.?o\.?)(?: (?:number|no\.?|nr\.?|ref(?:erence)?|id))$|^(?:bestell|auftrags|vertrags)nummer$|^order reference$/.test(
				fold(label).trim(),
			) && /\d/.test(value),
	);
	return pair === undefined ? null : { value: pair.value, quote: pair.quote, certainty: 0.8 };
}

/** What a labelled line says; null without one. */
export function byLabel(view: View, ask: Ask): Finding | null {
	const [best] = pairsFor(ask, view);
	if (best === undefined || best.pair.value === '') return null;
	return { value: best.pair.value, quote: best.pair.quote, certainty: 0.65 + 0.28 * best.fit };
}

const greeting =
	/^(?:dear|hello|hi|hey|good (?:morning|afternoon|evening)|to whom|sehr geehrte|guten tag|hallo|liebe|estimad|hola|buenos dias|buenas tardes|bonjour|madame|cher|chere)\b.{0,40}$|^(?:i )?hope (?:you|this)\b.*$/;

/** What the writer wants, in his own words: the labelled text, the fitting sentence or the first ones. */
export function findStory(view: View, ask: Ask): Finding | null {
	const labelled = pairsFor(ask, view).filter(({ pair }) => wordsOf(pair.value).length > 3)[0];
	if (labelled !== undefined)
		return { value: labelled.pair.value, quote: labelled.pair.quote, certainty: 0.85 };
	const telling = view.sentences.filter(
		({ text }) => !greeting.test(fold(text).replace(/[,!]+$/, '')) && wordsOf(text).length > 3,
	);
	const general = /\b(?:description|summary|message|body|details?|notes?|content)\b/.test(
		askText(ask),
	);
	const [first] = telling;
	if (first === undefined || view.turns.length > 0) return null;
	if (!general) {
		const wanted = new Set(ask.labels.flat().concat(stemsOf(ask.description)).map(stem));
		const scored = telling.map((entry) => ({
			entry,
			shared: stemsOf(entry.text).filter((word) => wanted.has(word)).length,
		}));
		const best = scored.reduce((left, right) => (right.shared > left.shared ? right : left));
		const { text } = best.shared > 0 ? best.entry : first;
		return view.mail.isMail || best.shared > 1
			? { value: text, quote: text, certainty: 0.65 }
			: null;
	}
	if (!view.mail.isMail) return null;
	const chosen = telling.slice(0, 3);
	const last = chosen.at(-1) ?? first;
	const quote = view.text.slice(first.start, last.start + last.text.length);
	return { value: quote.replace(/\s+/g, ' '), quote, certainty: 0.8 };
}

const no =
	/\b(?:not|no|never|don't|doesn't|do not|does not|without|won't|nicht|kein\w*|sin|pas|ne)\b/;

/** Yes or no, when a label or a sentence speaks of it; null when nothing does. */
export function findBoolean(view: View, ask: Ask): Finding | null {
	for (const { pair, fit } of pairsFor(ask, view)) {
		const value = /^(?:yes|y|true|ja|si|oui|x|✓|☑)\b|^[x✓☑]$/.test(fold(pair.value))
			? true
			: /^(?:no|n|false|nein|non|☐)\b|^☐$/.test(fold(pair.value))
				? false
				: null;
		if (value !== null) return { value, quote: pair.quote, certainty: 0.7 + 0.25 * fit };
	}
	const wanted = ask.labels.map((words) =>
		words.filter((word) => !/^(?:is|has|was|are|does|wants?|needs?)$/.test(word)).map(stem),
	);
	for (const { text } of view.sentences) {
		const stems = new Set(wordsOf(text).map(stem));
		const spoken = wanted.some(
			(words) => words.length > 0 && words.every((word) => stems.has(word)),
		);
		if (spoken) return { value: !no.test(fold(text)), quote: text, certainty: 0.7 };
	}
	return null;
}
