import type { Json } from '../../../kernel/json';
import { checkDue } from '../../proof/turns/check-due';
import { findOwner } from '../../proof/turns/check-owner';
import { createPointChecker } from '../../proof/turns/check-points';
import { citedTurns, type Talk } from '../../proof/turns/talk';
import type { SummaryAnswer } from '../../task/answer';
import type { AnsweredField } from '../../task/result';
import { pageAt, type TextDocument } from '../../text/document';
import { isRemark, issueOf, type AnswerIssue } from '../../words/issue-catalog';
import { limits } from '../../words/limits';

type ActionItem = SummaryAnswer['action_items'][number];

/** An entry of a list, the turns it names, and what speaks against it. */
interface Entry {
	value: Json;
	/** As the model wrote it, where that is not the value. */
	raw?: Json;
	turns: number[];
	issues: AnswerIssue[];
}

/**
 * A summary as fields: the lists and, as `objections[0]` and so on, each entry with its turn. Owner and
 * day must stand in the turns, a text must speak of what they do; all else is GPT's own wording.
 */
export function proveSummary(
	summary: SummaryAnswer,
	talk: Talk,
	document: TextDocument,
): Record<string, AnsweredField> {
	const points = createPointChecker(talk, textsOf(summary).join('\n'));
	const fields: Record<string, AnsweredField> = {};
	const putText = (name: string, value: string | null, check = points.checkText) => {
		const issues = value === null ? [] : check(value);
		fields[name] = toField({ value, turns: [], issues }, undefined);
	};
	const putList = (name: string, entries: Entry[]) => {
		const value = entries.map((entry) => entry.value);
		const raw = entries.map((entry) => entry.raw ?? entry.value);
		fields[name] = toField({ value, raw, turns: [], issues: [] }, undefined);
		entries.forEach((entry, index) => {
			fields[`${name}[${index}]`] = toField(entry, { talk, document });
		});
	};
	const toEntries = (list: SummaryAnswer['risks'], check = points.checkPoint): Entry[] =>
		list.map((point) => ({ value: point.text, turns: point.turns, issues: check(point) }));

	putText('summary', summary.summary);
	putList('objections', toEntries(summary.objections));
	putList(
		'actionItems',
		summary.action_items.map((item) => proveItem(item, talk, points)),
	);
	putList('risks', toEntries(summary.risks));
	putList('decisions', toEntries(summary.decisions, points.checkDecision));
	putText('nextStep', summary.next_step, points.checkNextStep);
	return fields;
}

function proveItem(
	{ turns: numbers, ...item }: ActionItem,
	talk: Talk,
	points: ReturnType<typeof createPointChecker>,
): Entry {
	const { task, due, due_date: dueDate } = item;
	const turns = citedTurns(talk, numbers).slice(0, limits.namedTurns);
	const named = turns.map(({ number }) => number);
	const claim = { task, turns: named };
	const owner = item.owner === null ? null : findOwner({ ...claim, owner: item.owner }, talk);
	const undue = checkDue({ due, dueDate }, { task, turns }, talk);
	const issues = points
		.checkTask({ text: task, turns: named })
		// Who declines a task denies it as well.
		.filter(({ code }) => owner !== undefined || code !== 'NEGATED');
	// What cannot be compared rests on who takes it on, or when it is due.
	const rests = (owner ?? null) !== null || (dueDate !== null && undue === undefined);
	if (points.translated && issues.length > 0 && !rests) issues.push(issueOf('NOT_IN_TURNS'));
	if (owner === undefined) issues.push(issueOf('OWNER_NOT_SAID'));
	if (undue) issues.push(undue);
	const ownedBy = (name: string | null) => ({ task, owner: name, due, dueDate, turns: named });
	return {
		value: ownedBy(owner ?? item.owner),
		raw: ownedBy(item.owner),
		turns: named,
		issues,
	};
}

/** `at` says where an entry of a list must stand; undefined for a text about the whole call. */
function toField(
	{ value, raw = value, turns, issues: found }: Entry,
	at: { talk: Talk; document: TextDocument } | undefined,
): AnsweredField {
	const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
	const turn = at && citedTurns(at.talk, turns)[0];
	const issues = at && !turn ? [issueOf('TURN_UNKNOWN')] : found;
	const held = issues.some(({ code }) => !isRemark(code));
	return {
		value,
		raw,
		kind: 'written',
		status: empty ? 'absent' : held ? 'review' : 'accepted',
		confidence: null,
		confidenceSource: 'none',
		evidence: turn
			? {
					quote: turn.text,
					start: turn.start,
					end: turn.end,
					page: pageAt(at.document, turn.start),
					match: 'exact',
				}
			: null,
		issues,
	};
}

const textsOf = (summary: SummaryAnswer): string[] => [
	summary.summary,
	...[...summary.objections, ...summary.risks, ...summary.decisions].map(({ text }) => text),
	...summary.action_items.map(({ task }) => task),
	summary.next_step ?? '',
];
