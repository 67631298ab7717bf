import type { Json } from '../../kernel/json';
import { summaryAnswer, type SummaryAnswer } from '../task/answer';
import { readJsonObject } from '../task/json-in-text';
import { ask, type Asking } from './ask';
import { chunkTurns } from '../text/chunk-turns';
import type { Answered } from './classify';
import { pageAt, type TextDocument } from '../text/document';
import { failGpt } from '../words/error-catalog';
import { mergeSummaries } from './merge-summaries';
import { repairInstructions, summarizeInstructions } from '../task/prompt';
import type { AnsweredField, Evidence } from '../task/result';
import { summarizeSchema } from '../task/schema';
import type { SummarizeTask } from '../task/task';
import { issueOf } from '../words/issue-catalog';
import { expectedTokens, limits } from '../words/limits';
import { numberTurns, readTranscript, type Turn } from '../text/turns';

/**
 * Summarizes a transcript: one call when it fits in `maxCharacters`, else part by part, merged by
 * rules. `fields` holds the lists and, as `objections[0]` and so on, each entry with its turn.
 */
export async function summarize(
	asking: Asking,
	task: SummarizeTask,
	document: TextDocument,
): Promise<Answered> {
	const { header, turns } = readTranscript(document.text);
	if (turns.length === 0) throw failGpt('INPUT_EMPTY', { parameter: 'Text' });
	const parts: SummaryAnswer[] = [];
	for (const chunk of chunkTurns(turns, task.maxCharacters)) {
		const part = await summarizePart(asking, header, chunk);
		if ('refused' in part) return part;
		parts.push(part);
	}
	const summary = mergeSummaries(parts);
	const known = new Set(turns.map((turn) => turn.number));
	const fields: Record<string, AnsweredField> = {};
	const put = (name: string, value: Json, numbers?: number[]) => {
		fields[name] = toField(value, numbers, { turns, document });
	};
	const putList = (name: string, entries: Array<{ value: Json; turns: number[] }>) => {
		put(
			name,
			entries.map((entry) => entry.value),
		);
		entries.forEach((entry, index) => {
			put(
				`${name}[${index}]`,
				entry.value,
				entry.turns.filter((number) => known.has(number)),
			);
		});
	};
	const points = (list: SummaryAnswer['risks']) =>
		list.map((point) => ({ value: point.text, turns: point.turns }));

	put('summary', summary.summary);
	putList('objections', points(summary.objections));
	putList(
		'actionItems',
		summary.action_items.map(({ task, owner, due, due_date, turns: said }) => ({
			value: {
				task,
				owner,
				due,
				dueDate: due_date,
				turns: said.filter((number) => known.has(number)),
			},
			turns: said,
		})),
	);
	putList('risks', points(summary.risks));
	putList('decisions', points(summary.decisions));
	put('nextStep', summary.next_step);
	return { fields };
}

async function summarizePart(
	asking: Asking,
	header: string[],
	turns: Turn[],
): Promise<SummaryAnswer | { refused: true }> {
	const { settings } = asking;
	const instructions = summarizeInstructions(settings);
	let paths: string[] = [];
	for (let tries = 0; tries < limits.formTries; tries += 1) {
		const asked = await ask(asking, {
			schema: summarizeSchema(),
			instructions: tries === 0 ? instructions : repairInstructions(instructions, paths),
			text: [...header, numberTurns(turns)].join('\n'),
			expectedTokens: expectedTokens.summarize,
			logprobs: false,
		});
		if (asked.refused) return { refused: true };
		const parsed = summaryAnswer.safeParse(readJsonObject(asked.text));
		if (parsed.success) return parsed.data;
		paths = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? 'the answer')))];
	}
	throw failGpt('OUTPUT_INVALID', { model: settings.model });
}

/** A value with the turns it names; to review when a list entry rests on no turn of the transcript. */
function toField(
	value: Json,
	numbers: number[] | undefined,
	transcript: { turns: Turn[]; document: TextDocument },
): AnsweredField {
	const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
	const evidence = numbers ? evidenceOf(numbers, transcript) : null;
	const unproven = numbers !== undefined && evidence === null;
	return {
		value,
		raw: value,
		status: empty ? 'absent' : unproven ? 'review' : 'accepted',
		confidence: null,
		confidenceSource: 'none',
		evidence,
		issues: unproven ? [issueOf('TURN_UNKNOWN')] : [],
	};
}

function evidenceOf(
	numbers: number[],
	{ turns, document }: { turns: Turn[]; document: TextDocument },
): Evidence | null {
	const turn = turns.find((candidate) => candidate.number === numbers[0]);
	if (!turn) return null;
	return {
		quote: turn.text,
		start: turn.start,
		end: turn.end,
		page: pageAt(document, turn.start),
		match: 'exact',
	};
}
