import { summaryAnswer, type SummaryAnswer } from '../task/answer';
import { readJsonObject } from '../task/json-in-text';
import { ask, type Asking } from './ask';
import { chunkTurns } from '../text/chunk-turns';
import type { Answered } from './labels/classify';
import type { TextDocument } from '../text/document';
import { failGpt } from '../words/error-catalog';
import { mergeSummaries } from './merge-summaries';
import { repairInstructions, summarizeInstructions } from '../task/prompt';
import { withSaidNames } from '../proof/turns/said-names';
import { toTalk } from '../proof/turns/talk';
import { proveSummary } from './prove-summary';
import { readingSetting } from './reading-setting';
import { summarizeSchema } from '../task/schema';
import type { SummarizeTask } from '../task/task';
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
	const named = withSaidNames(turns);
	const talk = toTalk({ header, turns: named }, readingSetting(asking, document, header));
	return { fields: proveSummary(mergeSummaries(parts), talk, document) };
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
