import { conceptsOf } from './concepts.ts';
import { intents, machineOrders, offersGoods, sellsToUs, unclearChange } from './intents.ts';
import type { Intent } from './intents.ts';
import { isNoneLabel } from './label-score.ts';
import type { Label } from './label-score.ts';
import { headedAs } from './papers.ts';
import type { HeadedAs } from './papers.ts';
import { fold } from './words.ts';
import type { View } from './view.ts';

/** The one label whose own phrases the document uses, with those words; null where it leaves doubt. */
export interface Clear {
	label: Label;
	quote: string;
}

const polite =
	/\b(?:please (?:note|be informed|find)|no need|nothing (?:is )?(?:needed|to do)|no (?:action|reply|answer|response)|let me know if you have)\b/;
const request =
	/\?\s*$|\b(?:please|could you|can you|would you|we need|i need|let me know|bitte|por favor|merci de)\b/;

/**
 * Which label the document's own phrases single out. A phrase counts when no other intent has one, no
 * word hints at another, and nothing in the text is meant for a machine.
 */
export function clearLabel(view: View, labels: Label[]): Clear | null {
	// The subject of an answer is what was talked about before.
	const subject = /^(?:re|aw|sv|antw|vs)\s*:/i.test(view.mail.subject) ? '' : view.mail.subject;
	const passages = [subject, ...view.sentences.map(({ text }) => text)].filter(
		(text) => text !== '',
	);
	const said = passages.map((text) => ({ text, folded: fold(text).replace(/\s+/g, ' ') }));
	if (machineOrders.test(fold(view.text))) return null;
	if (!view.mail.isMail) {
		const paper = headedAs(view, labels);
		if (paper !== null) return ofPaper(paper);
	}
	const enquires = intents.find(({ name }) => name === 'enquiry')?.sure;
	const hits = intents.flatMap((intent) => {
		// "Please send us an offer" is no errand.
		const hit = said.find(
			({ folded }) =>
				intent.sure.test(folded) && !(intent.name === 'errand' && enquires?.test(folded) === true),
		);
		return hit === undefined ? [] : [{ intent, quote: hit.text }];
	});
	const [only, second] = hits;
	if (only === undefined || second !== undefined) return null;
	const doubtful =
		intents.some(
			({ name, hint }) =>
				name !== only.intent.name && said.some(({ folded }) => hint?.test(folded) === true),
		) || doubted(only.intent, said);
	if (doubtful) return null;
	const label = labelFor(only.intent, labels);
	return label === null ? null : { label, quote: only.quote };
}

function ofPaper({ label, quote }: HeadedAs): Clear | null {
	return label === null ? null : { label, quote };
}

/** A seller's questions are part of the offer; news ask for nothing; a change must be the writer's own. */
function doubted({ name }: Intent, said: { folded: string }[]): boolean {
	if (name !== 'trouble' && said.some(({ folded }) => offersGoods.test(folded))) return true;
	if (name === 'news')
		return said.some(({ folded }) => request.test(folded) && !polite.test(folded));
	if (name === 'enquiry') return said.some(({ folded }) => sellsToUs.test(folded));
	return name === 'change' && said.some(({ folded }) => unclearChange.test(folded));
}

/** The one label that is mostly about an intent; null when none or two are. */
function labelFor(intent: Intent, labels: Label[]): Label | null {
	const weighed = labels
		.filter((label) => !isNoneLabel(label))
		.map((label) => ({ label, weight: weightOf(label, intent) }))
		.sort((left, right) => right.weight - left.weight);
	const [first, second] = weighed;
	if (first === undefined || first.weight < 1.5) return null;
	return second !== undefined && second.weight > first.weight * 0.75 ? null : first.label;
}

function weightOf({ name, description }: Label, { concepts }: Intent): number {
	const named = conceptsOf(name.replace(/[_-]+/g, ' '), true);
	const described = conceptsOf(description, true);
	return concepts.reduce(
		(sum, concept) =>
			sum + (named.has(concept) ? 2 : 0) + Math.min(1.5, described.get(concept) ?? 0),
		0,
	);
}
