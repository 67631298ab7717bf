import type { SummaryAnswer } from '../../task/answer';
import { lettersAndDigits } from '../../text/fold';

/**
 * Merges the summaries of a transcript's parts, in their order: texts are joined, points that read
 * the same become one with the turns of both, and the last part's next step stands.
 */
export function mergeSummaries(parts: SummaryAnswer[]): SummaryAnswer {
	const points = (pick: (part: SummaryAnswer) => SummaryAnswer['risks']) =>
		unionBy(
			parts.flatMap(pick).map((point) => ({ ...point })),
			(point) => lettersAndDigits(point.text),
		);
	return {
		summary: parts.map((part) => part.summary.trim()).join('\n\n'),
		objections: points((part) => part.objections),
		action_items: unionBy(
			parts.flatMap((part) => part.action_items).map((item) => ({ ...item })),
			(item) => `${lettersAndDigits(item.task)}|${lettersAndDigits(item.owner ?? '')}`,
		),
		risks: points((part) => part.risks),
		decisions: points((part) => part.decisions),
		next_step: parts.findLast((part) => part.next_step !== null)?.next_step ?? null,
	};
}

function unionBy<T extends { turns: number[] }>(entries: T[], key: (entry: T) => string): T[] {
	const merged = new Map<string, T>();
	const turns = new Map<string, Set<number>>();
	for (const entry of entries) {
		const name = key(entry);
		if (!merged.has(name)) merged.set(name, entry);
		const said = turns.get(name) ?? new Set();
		turns.set(name, said);
		for (const turn of entry.turns) said.add(turn);
	}
	return [...merged].map(([name, entry]) => ({
		...entry,
		turns: [...(turns.get(name) ?? [])].sort((a, b) => a - b),
	}));
}
