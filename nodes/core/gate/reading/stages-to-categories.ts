import { failGpt } from '../../gpt/words/error-catalog';
import type { Category } from '../../gpt/task/task';
import type { Stage } from '../../zoho/deals/read-pipelines';
import { findStage } from '../../zoho/deals/find-stage';

/** What somebody said of a stage: which deals belong there. */
export interface Criterion {
	stage: string;
	words: string;
}

/** Where a deal stands. */
interface Standing {
	/** As the API reads it; null where nobody knows. */
	stage: string | null;
	/** Whether it may go back to a stage before that. */
	earlier: boolean;
}

/**
 * The open stages of a pipeline as categories, in their order, each with the words that were said of it;
 * words about a stage that is none of them play no part. Fails with SCHEMA_INVALID.
 */
export function stagesToCategories(
	stages: readonly Stage[],
	criteria: readonly Criterion[],
	{ stage: current, earlier }: Standing = { stage: null, earlier: true },
): Category[] {
	const from = earlier
		? 0
		: Math.max(
				0,
				stages.findIndex(({ actual }) => actual === current),
			);
	const open = stages.slice(from).filter(({ closed }) => !closed);
	if (open.length === 0) {
		const reason = 'the pipeline is not there, or has no open stages';
		throw failGpt('SCHEMA_INVALID', { parameter: 'Categories From', reason });
	}
	const wordsOf = (stage: Stage) =>
		criteria.flatMap((one) => (findStage(stages, one.stage) === stage ? [one.words.trim()] : []));
	return open.map((stage) => ({
		name: stage.display,
		description: [...wordsOf(stage), ...(stage.actual === current ? [standsHere] : [])]
			.filter((words) => words !== '')
			.join('. '),
	}));
}

const standsHere = 'The deal stands here now: choose it where nothing moves the deal on or back';
