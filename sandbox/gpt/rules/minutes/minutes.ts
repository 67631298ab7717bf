import type { View } from '../view.ts';
import { findActions } from './actions.ts';
import type { ActionItem } from './actions.ts';
import { writtenOn } from './call-date.ts';
import { findRemarks } from './remarks.ts';
import type { Remark } from './remarks.ts';
import { utterancesOf } from './utterance.ts';

/** What a conversation leaves behind. */
export interface Minutes {
	objections: Remark[];
	risks: Remark[];
	decisions: Remark[];
	questions: Remark[];
	actions: ActionItem[];
	/** The first step agreed on; null when none is. */
	nextStep: string | null;
}

const known = new WeakMap<View, Minutes>();

/** Reads a transcript, mail or text for what was objected, risked, decided and promised. */
export function minutes(view: View): Minutes {
	const before = known.get(view);
	if (before !== undefined) return before;
	const utterances = utterancesOf(view);
	const actions = findActions(utterances, writtenOn(view));
	const result: Minutes = {
		objections: findRemarks(utterances, 'objection'),
		risks: findRemarks(utterances, 'risk'),
		decisions: findRemarks(utterances, 'decision'),
		questions: findRemarks(utterances, 'question'),
		actions,
		nextStep: nextStepOf(utterances, actions),
	};
	known.set(view, result);
	return result;
}

function nextStepOf(
	utterances: ReturnType<typeof utterancesOf>,
	actions: ActionItem[],
): string | null {
	const said = utterances.find(({ folded }) =>
		/\bnext steps? (?:is|would be|will be|are)\b/.test(folded),
	);
	if (said !== undefined) return said.text;
	const meeting = actions.find(({ task }) =>
		/\b(?:meet|call|demo|workshop|session|review|invite|calendar)\b/i.test(task),
	);
	return (meeting ?? actions[0])?.task ?? null;
}
