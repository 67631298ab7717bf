import type { Json } from '../../kernel/json';
import { readJsonObject, summaryAnswer, type SummaryAnswer } from '../task/answer';
import { ask, type AskPorts } from './ask';
import { chunkTurns } from '../text/chunk-turns';
import type { Answered } from './classify';
import { pageAt, type TextDocument } from '../text/document';
import { failGpt } from '../words/error-catalogue';
import type { AskSettings } from './gpt';
import type { Ledger } from './ledger';
import { mergeSummaries } from './merge-summaries';
import { repairInstructions, summariseInstructions } from '../task/prompt';
import type { AnsweredField, Evidence } from '../task/result';
import { summariseSchema } from '../task/schema';
import type { SummariseTask } from '../task/task';
import { issueOf } from '../words/issue-catalogue';
import { numberTurns, readTranscript, type Turn } from '../text/turns';

async function summarisePart(
	ports: AskPorts,
	header: string[],
	turns: Turn[],
	settings: AskSettings,
	ledger: Ledger,
): Promise<SummaryAnswer | { refused: true }> {
	const instructions = summariseInstructions(settings);
	let paths: string[] = [];
	for (let tries = 0; tries < 2; tries += 1) {
		const asked = await ask(
			ports,
			settings,
			{
				schema: summariseSchema(),
				instructions: tries === 0 ? instructions : repairInstructions(instructions, paths),
				text: [...header, numberTurns(turns)].join('\n'),
				expectedTokens: 1500,
				logprobs: false,
			},
			ledger,
		);
		if (asked.refused) return { refused: true };
		const parsed = summaryAnswer.safeParse(readJsonObject(asked.text));
		if (parsed.success) return parsed.data;
		paths = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? 'the answer')))];
	}
	throw failGpt('OUTPUT_INVALID', { model: settings.model });
}

function evidenceOf(numbers: number[], turns: Turn[], document: TextDocument): Evidence | null {
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

/** A value with the turns it names; to review when a list entry rests on no turn of the transcript. */
function field(
	value: Json,
	numbers: number[] | undefined,
	turns: Turn[],
	document: TextDocument,
): AnsweredField {
	const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
	const evidence = numbers ? evidenceOf(numbers, turns, document) : null;
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

/**
 * Summarises a transcript: one call when it fits in `maxCharacters`, else part by part, merged by
 * rules. `fields` holds the lists and, as `objections[0]` and so on, each entry with its turn.
 */
export async function summarise(
	ports: AskPorts,
	task: SummariseTask,
	document: TextDocument,
	settings: AskSettings,
	ledger: Ledger,
): Promise<Answered> {
	const { header, turns } = readTranscript(document.text);
	if (turns.length === 0) throw failGpt('INPUT_EMPTY', { parameter: 'Text' });
	const parts: SummaryAnswer[] = [];
	for (const chunk of chunkTurns(turns, task.maxCharacters)) {
		const part = await summarisePart(ports, header, chunk, settings, ledger);
		if ('refused' in part) return part;
		parts.push(part);
	}
	const summary = mergeSummaries(parts);
	const known = new Set(turns.map((turn) => turn.number));
	const fields: Record<string, AnsweredField> = {};
	const put = (name: string, value: Json, numbers?: number[]) => {
		fields[name] = field(value, numbers, turns, document);
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
