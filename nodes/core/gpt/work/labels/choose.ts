import { given } from '../../../kernel/given';
import { labelOdds } from '../../model/label-odds';
import { labelAnswer, labelsAnswer } from '../../task/answer';
import { readJsonObject } from '../../task/json-in-text';
import {
	classifyAgainInstructions,
	classifyInstructions,
	repairInstructions,
} from '../../task/prompt';
import { allCategories, classifyAgainSchema, classifySchema } from '../../task/schema';
import type { ClassifyTask } from '../../task/task';
import type { TextDocument } from '../../text/document';
import { failGpt } from '../../words/error-catalog';
import type { AnswerIssue } from '../../words/issue-catalog';
import { expectedTokens, limits } from '../../words/limits';
import { ask, type Asking } from '../ask';
import { inSecondReading, secondModel } from '../second-asking';
import { hasShown } from '../shown-files';
import { judgeWritten, type Judged } from './judge';

/** How a category is asked for. */
interface Manner {
	toSchema: typeof classifySchema;
	toInstructions: typeof classifyInstructions;
}

const firstManner: Manner = { toSchema: classifySchema, toInstructions: classifyInstructions };
const againManner: Manner = {
	toSchema: classifyAgainSchema,
	toInstructions: classifyAgainInstructions,
};

/** Asks for a strict answer, once more when it names no category; then with its tokens' odds. */
export async function choose(
	asking: Asking,
	task: ClassifyTask,
	document: TextDocument,
	{ toSchema, toInstructions }: Manner = firstManner,
): Promise<Judged | { refused: true }> {
	const { settings } = asking;
	const known = new Set(allCategories(task).map((category) => category.name));
	const schema = toSchema(task);
	const instructions = toInstructions(task, { ...settings, shown: hasShown(document) });
	const path = task.multiple ? 'labels' : 'label';
	for (let tries = 0; tries < limits.formTries; tries += 1) {
		const asked = await ask(asking, {
			schema,
			instructions: tries === 0 ? instructions : repairInstructions(instructions, [path]),
			text: document.text,
			about: task.about,
			shown: document.shown,
			expectedTokens: expectedTokens.classify,
			logprobs: settings.effort === 'none' && !task.multiple,
		});
		if (asked.refused) return { refused: true };
		const json = readJsonObject(asked.text);
		const one = labelAnswer.safeParse(json).data;
		const several = labelsAnswer.safeParse(json).data;
		const names = task.multiple ? several?.labels : one && [one.label];
		if (!names || names.some((name) => !known.has(name))) continue;
		const odds =
			one && labelOdds({ text: asked.text, tokens: asked.logprobs }, one.label, [...known]);
		const said = task.multiple ? several : one;
		const quote = said?.quote ?? null;
		return {
			...judgeWritten(task, { names, quote }, task.multiple ? undefined : odds),
			...given({ reason: said?.reason }),
		};
	}
	throw failGpt('OUTPUT_INVALID', { model: settings.model });
}

/** The same asked for once more where that is wanted; undefined where it is not, an issue where it fails. */
export async function chooseAgain(
	asking: Asking,
	task: ClassifyTask,
	document: TextDocument,
): Promise<Judged | AnswerIssue | undefined> {
	const model = task.reasoned === true ? secondModel(asking, task.secondReading) : undefined;
	if (model === undefined) return undefined;
	return await inSecondReading(
		asking,
		model,
		async (again) => await choose(again, task, document, againManner),
	);
}
