import { certainty, classify } from '../rules/classify.ts';
import { isNoneLabel, scoreLabels } from '../rules/label-score.ts';
import type { Label } from '../rules/label-score.ts';
import { noiseIn } from '../rules/noise.ts';
import type { View } from '../rules/view.ts';
import type { JsonObject } from '../wire/json.ts';

export interface Question {
	question: JsonObject;
	instructions: string;
	options: { value: string | boolean; description: string }[];
}

/** Answers questions about a document with probabilities that come from the rules' scores. */
export function decide(view: View, questions: Question[]): JsonObject[] {
	const predicates = predicateProbabilities(
		view,
		questions.filter(({ options }) => options.length === 0).map(({ instructions }) => instructions),
	);
	return questions.map(({ question, instructions, options }): JsonObject => {
		const name = question['name'] ?? null;
		if (options.length === 0)
			return { type: 'predicate', name, probability: predicates.get(instructions) ?? 0 };
		const shares = sharesOf(view, instructions, options);
		const best = shares.reduce((left, right) =>
			right.probability > left.probability ? right : left,
		);
		if (question['type'] === 'choice') {
			return {
				type: 'choice',
				name,
				choice: best.value,
				confidence: best.probability,
				probabilities: shares,
			};
		}
		const levels = shares.map(({ value, probability }, index) => ({
			label: String(value),
			value: index,
			probability,
		}));
		const score = levels.reduce((sum, level) => sum + level.value * level.probability, 0);
		return {
			type: 'score',
			name,
			score: Math.round(score * 100) / 100,
			confidence: best.probability,
			probabilities: levels,
		};
	});
}

function sharesOf(
	view: View,
	instructions: string,
	options: Question['options'],
): { value: string | boolean; probability: number }[] {
	if (options.every(({ value }) => typeof value === 'boolean')) {
		const yes = predicateProbabilities(view, [instructions]).get(instructions) ?? 0;
		return options.map(({ value }) => ({
			value,
			probability: value === true ? yes : Math.round((1 - yes) * 100) / 100,
		}));
	}
	const verdicts = classify(
		view,
		options.map(({ value, description }) => ({ name: String(value), description })),
	);
	return options.map(({ value }) => ({
		value,
		probability: verdicts.find(({ name }) => name === String(value))?.probability ?? 0,
	}));
}

/** How likely each statement holds, judged beside the others. "None of these" holds when no other does. */
function predicateProbabilities(view: View, statements: string[]): Map<string, number> {
	const labels = statements.map(labelIn);
	const scored = scoreLabels(view, labels, noiseIn(view));
	const values = scored.map(({ label, score }) => (isNoneLabel(label) ? 0 : certainty(score)));
	const most = Math.max(0, ...values);
	return new Map(
		statements.map((statement, index) => {
			const none = isNoneLabel(labels[index] ?? { name: '', description: '' });
			return [statement, none ? Math.round((1 - most) * 100) / 100 : (values[index] ?? 0)];
		}),
	);
}

/**
 * The label a statement speaks of: what stands in quotation marks, else its first clause. General
 * instructions come before the question, in paragraphs of their own.
 */
function labelIn(instructions: string): Label {
	const statement =
		instructions
			.trim()
			.split(/\n\s*\n/)
			.at(-1) ?? instructions;
	const quoted = /["“”'«]([^"“”«»\n]{2,60}?)["“”'»](?=[\s.,:;?!)]|$)/u.exec(statement);
	const lead =
		quoted?.[1] ??
		/^(?:(?:is|does|the|this|it|document|text|mail|message|email|about|belongs to|category|label|a|an)\s+)*([^.:;\n]{2,60})/i.exec(
			statement,
		)?.[1] ??
		'';
	return { name: lead, description: statement.replace(quoted?.[0] ?? lead, ' ') };
}
