import { labelOdds } from '../model/label-odds';
import { checkLabel } from '../proof/check-label';
import { createEvidenceFinder } from '../proof/evidence';
import { wishesAnswer } from '../task/answer';
import { readJsonObject } from '../task/json-in-text';
import { repairInstructions, wishesInstructions } from '../task/prompt';
import { allCategories, wishesSchema } from '../task/schema';
import type { ClassifyTask } from '../task/task';
import type { TextDocument } from '../text/document';
import { failGpt } from '../words/error-catalog';
import { issueOf } from '../words/issue-catalog';
import { expectedTokens, limits } from '../words/limits';
import { ask, type Asking } from './ask';
import { distinctWishes, doubted, type Wish } from './distinct-wishes';
import { judgeWritten, type Judged } from './judge';
import { hasShown } from './shown-files';

/** A wish as the model named it, and how likely its category is; `known` says that there is such a one. */
interface NamedWish {
	wish: string;
	raw: string;
	known: boolean;
	judged: Judged;
}

/**
 * What a document wants and tells, each with a category of its own, in the order of the words they
 * rest on; the category for none where it wishes nothing. A wish that is not proven goes to review
 * beside the others, and all do where more are named than are taken.
 */
export async function findWishes(
	asking: Asking,
	task: ClassifyTask,
	document: TextDocument,
): Promise<{ wishes: Wish[] } | { refused: true }> {
	const asked = await askForWishes(asking, task, document);
	if ('refused' in asked) return asked;
	const { text } = document;
	const find = createEvidenceFinder(document);
	const prove = ({ wish, raw, known, judged }: NamedWish): Wish => {
		const { names, quote, confidence, source } = judged;
		const label = names[0] ?? task.noneName;
		const evidence = quote ? find(quote) : null;
		const isNone = known && label === task.noneName;
		const unproven = checkLabel({ quote, evidence, isNone }, text, asking.ledger.shown);
		const issues = known ? [...judged.issues] : [issueOf('NOT_A_CHOICE')];
		if (unproven) issues.push(unproven);
		const status = issues.length > 0 ? 'review' : 'accepted';
		const about = { confidence, confidenceSource: source, evidence, issues };
		return { wish: toLine(wish || quote || ''), label: { value: label, raw, status, ...about } };
	};

	const named = withoutRepeats(
		asked.named.filter(({ known, raw }) => !known || raw !== task.noneName),
	);
	if (named.length === 0) {
		const none =
			asked.named[0]?.judged ?? judgeWritten(task, { names: [], quote: null }, undefined);
		return { wishes: [prove({ wish: '', raw: task.noneName, known: true, judged: none })] };
	}
	const wishes = distinctWishes(named.slice(0, limits.wishes).map(prove));
	const isAll = named.length <= limits.wishes;
	return { wishes: isAll ? wishes : wishes.map((one) => doubted(one, 'TOO_MANY_WISHES')) };
}

/** Asks for a strict answer, once more when it names what is no category; that one is taken as it is. */
async function askForWishes(
	asking: Asking,
	task: ClassifyTask,
	document: TextDocument,
): Promise<{ named: NamedWish[] } | { refused: true }> {
	const { settings } = asking;
	const known = allCategories(task).map(({ name }) => name);
	const instructions = wishesInstructions(task, { ...settings, shown: hasShown(document) });
	let named: NamedWish[] | undefined;
	for (let tries = 0; tries < limits.formTries; tries += 1) {
		const asked = await ask(asking, {
			schema: wishesSchema(task),
			instructions: tries === 0 ? instructions : repairInstructions(instructions, ['wishes']),
			text: document.text,
			shown: document.shown,
			expectedTokens: expectedTokens.wishes,
			logprobs: settings.effort === 'none',
		});
		if (asked.refused) return { refused: true };
		const answer = wishesAnswer.safeParse(readJsonObject(asked.text)).data;
		if (!answer) continue;
		const spelled = { text: asked.text, tokens: asked.logprobs };
		named = answer.wishes.map(({ quote, label, wish }, place) => {
			const odds = labelOdds(spelled, label, known, place);
			const isKnown = known.includes(label);
			const names = isKnown ? [label] : [];
			return {
				wish,
				raw: label,
				known: isKnown,
				judged: judgeWritten(task, { names, quote }, odds),
			};
		});
		if (named.every((one) => one.known)) break;
	}
	if (!named) throw failGpt('OUTPUT_INVALID', { model: settings.model });
	return { named };
}

/** Without those that say word for word what an earlier one says. */
function withoutRepeats(named: NamedWish[]): NamedWish[] {
	const seen = new Set<string>();
	return named.filter(({ raw, wish, judged }) => {
		const words = JSON.stringify([raw, judged.quote ?? wish]);
		return !seen.has(words) && seen.add(words);
	});
}

/** On one line, and no longer than somebody reads at a glance. */
const toLine = (wish: string): string =>
	wish.replace(/\s+/gu, ' ').trim().slice(0, limits.wishCharacters);
