import { summaryAnswer, type SummaryAnswer } from '../../task/answer';
import { readJsonObject } from '../../task/json-in-text';
import { ask, type Asking } from '../ask';
import { chunkTurns } from '../../text/chunk-turns';
import type { Answered } from '../labels/classify';
import type { TextDocument } from '../../text/document';
import { failGpt } from '../../words/error-catalog';
import { mergeSummaries } from './merge-summaries';
import {
	repairInstructions,
	secondSummaryInstructions,
	summarizeInstructions,
} from '../../task/prompt';
import { withSaidNames } from '../../proof/turns/said-names';
import { toTalk } from '../../proof/turns/talk';
import { inSecondReading, secondModel } from '../second-asking';
import { compareReadings, holdAll } from './compare-readings';
import { proveSummary } from './prove-summary';
import { readingSetting } from '../reading-setting';
import { doubtingSchema, summarizeSchema, type AnswerSchema } from '../../task/schema';
import type { SummarizeTask } from '../../task/task';
import { expectedTokens, limits } from '../../words/limits';
import { numberTurns, readTranscript, type Turn } from '../../text/turns';

/**
 * Summarizes a transcript: one call when it fits in `maxCharacters`, else part by part, merged by
 * rules, and once more where a second reading is wanted, which holds the points that it does not have. `fields` holds the lists and, as `objections[0]` and so on, each entry with its turn.
 */
export async function summarize(
	asking: Asking,
	task: SummarizeTask,
	document: TextDocument,
): Promise<Answered> {
	const { header, turns } = readTranscript(document.text);
	if (turns.length === 0) throw failGpt('INPUT_EMPTY', { parameter: 'Text' });
	const chunks = chunkTurns(turns, task.maxCharacters);
	const first = await readAll(asking, { header, chunks, manner: firstManner });
	if ('refused' in first) return first;
	const named = withSaidNames(turns);
	const talk = toTalk({ header, turns: named }, readingSetting(asking, document, header));
	const fields = proveSummary(first, talk, document);
	const model = secondModel(asking, task.secondReading);
	if (model === undefined) return { fields };
	const second = await inSecondReading(
		asking,
		model,
		async (again) => await readAll(again, { header, chunks, manner: secondManner }),
	);
	return 'code' in second
		? { fields: holdAll(fields, second) }
		: { fields: compareReadings(fields, { first, second }, talk.language) };
}

/** How a transcript is asked about. */
interface Manner {
	toSchema(): AnswerSchema;
	toInstructions(settings: Asking['settings']): string;
	expectedTokens: number;
}

const firstManner: Manner = {
	toSchema: summarizeSchema,
	toInstructions: summarizeInstructions,
	expectedTokens: expectedTokens.summarize,
};
const secondManner: Manner = {
	toSchema: doubtingSchema,
	toInstructions: secondSummaryInstructions,
	expectedTokens: expectedTokens.secondSummary,
};

interface Call {
	header: string[];
	chunks: Turn[][];
	manner: Manner;
}

/** Reads all parts of a transcript and merges what is said of them. */
async function readAll(
	asking: Asking,
	{ header, chunks, manner }: Call,
): Promise<SummaryAnswer | { refused: true }> {
	const parts: SummaryAnswer[] = [];
	for (const chunk of chunks) {
		const part = await summarizePart(asking, { header, chunk, manner });
		if ('refused' in part) return part;
		parts.push(part);
	}
	return mergeSummaries(parts);
}

async function summarizePart(
	asking: Asking,
	{ header, chunk, manner }: { header: string[]; chunk: Turn[]; manner: Manner },
): Promise<SummaryAnswer | { refused: true }> {
	const { settings } = asking;
	const instructions = manner.toInstructions(settings);
	let paths: string[] = [];
	for (let tries = 0; tries < limits.formTries; tries += 1) {
		const asked = await ask(asking, {
			schema: manner.toSchema(),
			instructions: tries === 0 ? instructions : repairInstructions(instructions, paths),
			text: [...header, numberTurns(chunk)].join('\n'),
			expectedTokens: manner.expectedTokens,
			logprobs: false,
		});
		if (asked.refused) return { refused: true };
		const parsed = summaryAnswer.safeParse(readJsonObject(asked.text));
		if (parsed.success) return parsed.data;
		paths = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? 'the answer')))];
	}
	throw failGpt('OUTPUT_INVALID', { model: settings.model });
}
