import { given } from '../../kernel/given';
import { z } from 'zod';
import { ModelFailure, type DecisionQuestion, type DecisionsBody } from './model';
import type { Usage } from '../task/result';
import { responsesUsage } from './responses-call';
import { allCategories } from '../task/schema';
import type { ClassifyTask } from '../task/task';
import { limits } from '../words/limits';

interface DecisionsReply {
	model: string;
	usage: Usage;
	/** Probability per category name, highest first; undefined when the model refused. */
	ranking: Array<{ name: string; probability: number }> | undefined;
}

const probability = z.number().min(0).max(1);
const decision = z.object({
	model: z.string().catch(''),
	usage: responsesUsage,
	answers: z
		.array(
			z.discriminatedUnion('type', [
				z.object({ type: z.literal('predicate'), name: z.string().nullish(), probability }),
				z.object({
					type: z.literal('choice'),
					choice: z.union([z.string(), z.boolean()]),
					probabilities: z.array(
						z.object({ value: z.union([z.string(), z.boolean()]), probability }),
					),
				}),
				z.object({ type: z.literal('refusal') }),
			]),
		)
		.min(1),
});

/** One choice question, or one yes-or-no question per category when several may apply. */
export function toDecisionsBody(
	task: ClassifyTask,
	call: { model: string; instructions: string; input: string },
): DecisionsBody {
	const categories = allCategories(task);
	const questions: DecisionQuestion[] = task.multiple
		? categories
				.filter((category) => category.name !== task.noneName)
				.map((category, index) => ({
					type: 'predicate',
					name: questionName(index),
					instructions:
						`${call.instructions}\n\nDoes the category "${category.name}" apply? ${category.description}`.trim(),
				}))
		: [
				{
					type: 'choice',
					name: 'label',
					instructions: call.instructions,
					choices: categories.map((category) => ({
						value: category.name,
						...given({ description: category.description || undefined }),
					})),
				},
			];
	return { model: call.model, input: call.input, questions };
}

const questionName = (index: number) => `category_${index}`;

/**
 * Reads the answer of `POST /decisions`. Probabilities are taken as they are, never made to fit.
 * Fails with a ModelFailure when labels or sums are not those of the question.
 */
export function readDecisionsReply(body: unknown, task: ClassifyTask): DecisionsReply {
	const parsed = decision.safeParse(body);
	if (!parsed.success) throw new ModelFailure('unreadable');
	const { model, usage, answers } = parsed.data;
	const names = allCategories(task).map((category) => category.name);
	if (answers.some((answer) => answer.type === 'refusal')) {
		return { model, usage, ranking: undefined };
	}
	const ranking: Array<{ name: string; probability: number }> = [];
	const own = names.filter((name) => name !== task.noneName);
	if (task.multiple && answers.length !== own.length) throw new ModelFailure('unreadable');
	answers.forEach((answer, index) => {
		if (answer.type === 'predicate' && task.multiple) {
			const name = answer.name ?? questionName(index);
			const category = own.find((_, at) => questionName(at) === name);
			ranking.push({ name: category ?? '', probability: answer.probability });
		}
		if (answer.type === 'choice' && !task.multiple) {
			for (const entry of answer.probabilities) {
				ranking.push({ name: String(entry.value), probability: entry.probability });
			}
		}
	});
	const sum = ranking.reduce((total, entry) => total + entry.probability, 0);
	const tolerance = limits.sumTolerance + ranking.length * limits.sumToleranceEach;
	// 1 - 0.97 is a little more than 0.03 in binary.
	const isWhole = Number((Math.abs(sum - 1) - tolerance).toFixed(6)) <= 0;
	const usable =
		ranking.length > 0 &&
		ranking.every((entry) => names.includes(entry.name)) &&
		(!task.multiple || new Set(ranking.map(({ name }) => name)).size === own.length) &&
		(task.multiple || isWhole);
	if (!usable) throw new ModelFailure('unreadable');
	ranking.sort((a, b) => b.probability - a.probability);
	return { model, usage, ranking };
}
