import { given } from '../../../kernel/given';
import type { Json } from '../../../kernel/json';
import { createEvidenceFinder } from '../../proof/evidence';
import type { AnsweredField } from '../../task/result';
import { allCategories } from '../../task/schema';
import type { ClassifyTask } from '../../task/task';
import type { TextDocument } from '../../text/document';
import { issueOf, type AnswerIssue } from '../../words/issue-catalog';
import { limits } from '../../words/limits';
import type { Asking } from '../ask';
import { modelMemory } from '../server-memory';
import { hasShown, leaveOut } from '../shown-files';
import { checkLabel } from './check-label';
import { choose, chooseAgain } from './choose';
import { decide } from './decide';
import type { Judged } from './judge';
import { proveReason } from './prove-reason';

/** The fields of an answer, or that the model refused to give one. */
export type Answered = { fields: Record<string, AnsweredField> } | { refused: true };

/**
 * Puts a document into one category, or several. Confidence comes from the decisions endpoint or
 * the answer's token probabilities, never from the model's own word.
 */
export async function classify(
	asking: Asking,
	task: ClassifyTask,
	document: TextDocument,
): Promise<Answered> {
	const { ports, settings, ledger } = asking;
	const shown = hasShown(document);
	// Decisions read text alone.
	if (shown && task.engine === 'decisions') {
		leaveOut(
			{ text: document.text, shown: document.shown ?? [] },
			'decisions read text alone',
			ledger,
		);
		return await classify(asking, task, { ...document, shown: [] });
	}
	const tooMany = !task.multiple && allCategories(task).length > limits.decisionChoices;
	const isWritten = task.engine === 'structured' || task.reasoned === true;
	const tryDecisions =
		!isWritten && !shown && !modelMemory(ports.memory, settings).noDecisions && !tooMany;
	const decided = tryDecisions ? await decide(asking, task, document) : undefined;
	if (!decided && !isWritten) ledger.degraded.add('decisions');
	const judged = decided ?? (await choose(asking, task, document));
	if ('refused' in judged) return judged;

	const evidence = judged.quote ? createEvidenceFinder(document)(judged.quote) : null;
	const isNone = judged.names.length === 1 && judged.names[0] === task.noneName;
	const unproven =
		judged.source === 'decisions'
			? undefined
			: checkLabel({ quote: judged.quote, evidence, isNone }, document.text, ledger.shown);
	const second = await chooseAgain(asking, task, document);
	const other = second && 'names' in second ? differs(judged, second) : second;
	const issues = [...judged.issues, ...[unproven, other].flatMap((issue) => issue ?? [])];
	const rival =
		second && 'names' in second && other
			? { value: second.names[0] ?? task.noneName, quote: second.quote }
			: undefined;
	const value: Json = task.multiple ? judged.names : (judged.names[0] ?? task.noneName);
	const field: AnsweredField = {
		value,
		raw: value,
		status: issues.length > 0 ? 'review' : 'accepted',
		confidence: judged.confidence,
		confidenceSource: judged.source,
		evidence,
		issues,
		...given({ runnerUp: judged.runnerUp, rival }),
	};
	const reason =
		task.reasoned === true && !isNone
			? { reason: proveReason(asking, { reason: judged.reason, evidence }, document) }
			: {};
	return { fields: { [task.multiple ? 'labels' : 'label']: field, ...reason } };
}

const differs = (one: Judged, other: Judged): AnswerIssue | undefined =>
	one.names.join() === other.names.join() ? undefined : issueOf('READINGS_DIFFER');
