import type { z } from 'zod';
import { labelOdds } from '../../model/label-odds';
import { createEvidenceFinder } from '../../proof/evidence';
import { wishesAnswer } from '../../task/answer';
import { readJsonObject } from '../../task/json-in-text';
import { repairInstructions, wishesInstructions } from '../../task/prompt';
import type { AnsweredField, Evidence } from '../../task/result';
import { allCategories, wishesSchema } from '../../task/schema';
import type { WishesTask } from '../../task/task';
import type { TextDocument } from '../../text/document';
import { failGpt } from '../../words/error-catalog';
import { issueOf } from '../../words/issue-catalog';
import { expectedTokens, limits } from '../../words/limits';
import { ask, type Asking } from '../ask';
import { hasShown } from '../shown-files';
import { checkLabel } from './check-label';
import type { Answered } from './classify';
import { judgeWritten, type Judged } from './judge';

interface Wish extends Judged {
	label: string;
	/** What is wanted, in the model's words. */
	wish: string;
}

/**
 * Finds what a text wants, each wish with its category and the words that say so. The fields are
 * `wishes[0]` and so on, their values label and wish: one without evidence goes to review and leaves
 * the others as they are. A text that wants nothing has one of the category for none.
 */
export async function findWishes(
	asking: Asking,
	task: WishesTask,
	document: TextDocument,
): Promise<Answered> {
	const wishes = await askForWishes(asking, task, document);
	if ('refused' in wishes) return wishes;
	const find = createEvidenceFinder(document);
	const fields: Array<{ key: string; label: string; field: AnsweredField }> = [];
	for (const { label, wish, quote, confidence, source, issues } of wishes) {
		await asking.ports.giveTurn();
		const evidence = quote ? find(quote) : null;
		const isNone = label === task.noneName;
		const unproven = checkLabel({ quote, evidence, isNone }, document.text, asking.ledger.shown);
		const isShared = fields.some(
			(other) => other.label === label && overlaps(other.field, evidence),
		);
		const doubts = [
			...(unproven ? [unproven] : []),
			...(isShared ? [issueOf('WISHES_OVERLAP')] : []),
		];
		const all = [...issues, ...doubts];
		const value = { label, wish };
		const key = JSON.stringify([label, evidence?.start ?? quote, evidence?.end ?? wish]);
		if (fields.some((other) => other.key === key)) continue;
		const status = all.length > 0 ? 'review' : 'accepted';
		const field = { value, raw: value, status, confidence, confidenceSource: source } as const;
		fields.push({ key, label, field: { ...field, evidence, issues: all } });
	}
	return {
		fields: Object.fromEntries(bounded(fields).map((field, at) => [`wishes[${at}]`, field])),
	};
}

/** Whether two passages of the text have words in common. */
function overlaps({ evidence: one }: AnsweredField, other: Evidence | null): boolean {
	if (!one || !other || one.start === null || other.start === null) return false;
	return one.start < (other.end ?? 0) && other.start < (one.end ?? 0);
}

/** The first wishes, each with a word of warning where there are more. */
function bounded(fields: Array<{ field: AnsweredField }>): AnsweredField[] {
	const all = fields.map(({ field }) => field);
	if (all.length <= limits.wishes) return all;
	const tooMany = issueOf('TOO_MANY_WISHES');
	return all
		.slice(0, limits.wishes)
		.map((field) => ({ ...field, status: 'review', issues: [...field.issues, tooMany] }));
}

/** Asks for the wishes, once more when a category is none of the task's. */
async function askForWishes(
	asking: Asking,
	task: WishesTask,
	document: TextDocument,
): Promise<Wish[] | { refused: true }> {
	const { settings } = asking;
	const known = allCategories(task).map((category) => category.name);
	const shown = hasShown(document);
	const instructions = wishesInstructions(task, { ...settings, shown });
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
		if (!answer || answer.wishes.some(({ label }) => !known.includes(label))) continue;
		const { text, logprobs: tokens } = asked;
		return judgeWishes(task, answer, (label, place) =>
			labelOdds({ text, tokens }, label, known, place),
		);
	}
	throw failGpt('OUTPUT_INVALID', { model: settings.model });
}

type OddsOf = (label: string, place: number) => ReturnType<typeof labelOdds>;

/** The wishes with how sure each category is; those of none count only where there is no other. */
function judgeWishes(
	task: WishesTask,
	{ wishes }: z.infer<typeof wishesAnswer>,
	oddsOf: OddsOf,
): Wish[] {
	const all = wishes.map(({ label, wish, quote }, place): Wish => {
		const judged = judgeWritten(task, { names: [label], quote }, oddsOf(label, place));
		return { ...judged, label, wish: wish.trim().slice(0, limits.wishCharacters) };
	});
	const wanted = all.filter(({ label }) => label !== task.noneName);
	if (wanted.length > 0) return wanted;
	const none = { names: [], quote: null };
	return [all[0] ?? { ...judgeWritten(task, none, undefined), label: task.noneName, wish: '' }];
}
