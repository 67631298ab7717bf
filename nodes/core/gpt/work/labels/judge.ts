import { given } from '../../../kernel/given';
import type { AnsweredField } from '../../task/result';
import type { ClassifyTask, LabelTask } from '../../task/task';
import type { LabelOdds } from '../../model/label-odds';
import { issueOf, type AnswerIssue } from '../../words/issue-catalog';
import { limits } from '../../words/limits';

/** Labels with what supports them and what speaks against them. */
export interface Judged {
	names: string[];
	confidence: number | null;
	source: AnsweredField['confidenceSource'];
	quote: string | null;
	issues: AnswerIssue[];
	/** Why, where the model was asked for it and said so. */
	reason?: string;
	/** The category that was nearly chosen; undefined when none is known. */
	runnerUp?: string;
}

/** A category and its probability from 0 to 1. */
export interface Ranked {
	name: string;
	probability: number;
}

/** Judges the one category of a ranking, which begins with the likeliest. */
export function judgeOne(task: ClassifyTask, [best, second]: Ranked[]): Judged {
	const confidence = best?.probability ?? 0;
	const lead = confidence - (second?.probability ?? 0);
	return {
		names: [best?.name ?? task.noneName],
		confidence,
		source: 'decisions',
		quote: null,
		issues: doubts(task, { confidence, lead }),
		...given({ runnerUp: second?.name }),
	};
}

/** Judges each category of a ranking on its own: it applies or not, and that is as sure as the least sure. */
export function judgeSeveral(task: ClassifyTask, ranking: Ranked[]): Judged {
	const chosen = ranking.filter((entry) => entry.probability >= limits.appliesFrom);
	// Sure of a category is far above one half, sure against it far below.
	const surest = ranking.map((entry) => Math.max(entry.probability, 1 - entry.probability));
	const confidence = Math.min(1, ...surest);
	const lead = confidence - (1 - confidence);
	return {
		names: chosen.length > 0 ? chosen.map((entry) => entry.name) : [task.noneName],
		confidence,
		source: 'decisions',
		quote: null,
		issues: doubts(
			task,
			{ confidence, lead },
			'One of the categories is nearly as likely to apply as not',
		),
	};
}

/** Judges what the model wrote; without odds it passes only where the user asks for none. */
export function judgeWritten(
	task: LabelTask,
	{ names, quote }: { names: string[]; quote: string | null },
	odds: LabelOdds | undefined,
): Judged {
	return {
		names: names.length > 0 ? [...new Set(names)] : [task.noneName],
		confidence: odds ? Number(odds.confidence.toFixed(4)) : null,
		source: odds ? 'logprob' : 'none',
		quote,
		issues: odds ? doubts(task, odds) : unknown(task),
		...given({ runnerUp: odds?.second }),
	};
}

const unknown = ({ threshold, margin }: LabelTask): AnswerIssue[] =>
	threshold > 0 || margin > 0 ? [issueOf('CONFIDENCE_UNKNOWN')] : [];

function doubts(task: LabelTask, odds: LabelOdds, closeBy?: string): AnswerIssue[] {
	const issues: AnswerIssue[] = [];
	if (odds.confidence < task.threshold) issues.push(issueOf('LOW_CONFIDENCE'));
	// 0.575 - 0.425 is a little less than 0.15 in binary.
	if (Number(odds.lead.toFixed(6)) < task.margin) issues.push(issueOf('SMALL_MARGIN', closeBy));
	return issues;
}
