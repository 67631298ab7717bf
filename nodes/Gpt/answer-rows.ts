import type { IDataObject } from 'n8n-workflow';
import { apart, isUnsupported, withoutShown } from '../core/gpt/text/attached';
import type { TextDocument } from '../core/gpt/text/document';
import type { GptTask } from '../core/gpt/work/gpt';
import { splitWishes } from '../core/gpt/work/labels/split-wishes';
import { markUnread } from '../core/gpt/work/mark-unread';
import type { GptResult } from '../core/gpt/task/result';
import type { WriteRules } from '../core/zoho/words/write-rules';
import { asCoreError } from '../runtime/failures/as-core-error';
import { inParallel } from '../runtime/rows/in-parallel';
import type { Row, RowOutcome } from '../runtime/rows/operation';
import { claimField, placeResult } from '../runtime/rows/place-result';
import type { ChosenStages, GptContext, StageChoice } from './gpt-context';
import type { CommonParams } from './read-common';
import { toSource } from './to-source';

export interface TaskParams extends CommonParams {
	/** The module by whose rules the task is made; undefined where they play no part. */
	module?: string;
	/** Whose stages the task is made of; undefined where they play no part. */
	stagesOf?: StageChoice;
	/** Fails with SCHEMA_INVALID when the rules hold no such fields, or no stage is open. */
	toTask(known: { rules?: WriteRules | undefined; stages?: ChosenStages | undefined }): GptTask;
}

/** Which rules a task was made of: by its hash it can be seen whether they have changed since. */
function toRules(rules: WriteRules | undefined): IDataObject {
	if (rules === undefined) return {};
	const { module, hash, fetchedAt } = rules;
	return { rules: { module, hash, fetchedAt } };
}

interface Answered {
	result: GptResult;
	document: TextDocument;
	rules: WriteRules | undefined;
}

function toAnswer({ result, document, rules }: Answered, simplify: boolean): IDataObject {
	const { result: values, status, ...rest } = result;
	if (simplify) return { result: values, status };
	return { result: values, status, source: toSource(document), ...toRules(rules), ...rest };
}

/** One outcome for the item's text, and where they are wanted one for each file of its mail. */
async function answerRow(context: GptContext, row: Row<TaskParams>): Promise<RowOutcome[]> {
	const { index, item, params } = row;
	const { source } = params;
	try {
		const rules = params.module === undefined ? undefined : await context.rulesOf(params.module);
		const stages = params.stagesOf && (await context.stagesOf(params.stagesOf));
		const task = params.toTask({ rules, stages });
		const document = await context.readDocument(item, source);
		const answer = (one: TextDocument) =>
			answerDocument(context, row, { task, document: one, rules });
		if (source.attachments !== 'oneEach') return [await answer(document)];
		const outcomes = [await answer(document)];
		for (const file of apart(document)) {
			if (isUnsupported(file)) continue;
			if (outcomes.some((outcome) => 'error' in outcome) && !context.goOn) break;
			outcomes.push('error' in file ? { index, error: file.error } : await answer(file.document));
		}
		return outcomes;
	} catch (cause) {
		return [{ index, error: asCoreError(cause) }];
	}
}

interface Asked {
	task: GptTask;
	document: TextDocument;
	rules: WriteRules | undefined;
}

async function answerDocument(
	context: GptContext,
	{ index, item, params }: Row<TaskParams>,
	{ task, document, rules }: Asked,
): Promise<RowOutcome> {
	const { source, simplify, place } = params;
	const settings = { zone: context.zone, ...params.settings };
	const outcome = await context.gpt.work({ task, document, settings });
	context.report(outcome.usage);
	if (!outcome.ok) return { index, error: outcome.error };
	const { degraded } = outcome.value.meta;
	const seen = degraded.includes('pictures') ? withoutShown(document) : document;
	const apartFrom = source.attachments === 'oneEach';
	const result = apartFrom ? outcome.value : markUnread(outcome.value, seen);
	const results = task.kind === 'wishes' ? splitWishes(result) : [result];
	const items = results.map((one) =>
		placeResult(item, place, toAnswer({ result: one, document: seen, rules }, simplify)),
	);
	return { index, items };
}

/** Rows whose items have no place for an answer. */
function refuseTaken(rows: ReadonlyArray<Row<TaskParams>>): RowOutcome[] {
	return rows.flatMap(({ index, item, params }): RowOutcome[] => {
		try {
			claimField(item, params.place);
			return [];
		} catch (cause) {
			return [{ index, error: asCoreError(cause) }];
		}
	});
}

/**
 * Answers rows several at once: one item in, the same item out with each answer. Where a failing row
 * stops the node, one without a place for its answer does so before any is paid for.
 */
export async function answerRows(
	context: GptContext & { rows: Array<Row<TaskParams>> },
): Promise<RowOutcome[]> {
	const refused = refuseTaken(context.rows);
	if (refused.length > 0 && !context.goOn) return refused;
	const taken = new Set(refused.map(({ index }) => index));
	const answered = await inParallel(
		context.rows.filter(({ index }) => !taken.has(index)),
		{
			limit: context.rows[0]?.params.concurrency ?? 1,
			work: (row) => answerRow(context, row),
			stopAfter: (outcomes) => outcomes.some((one) => 'error' in one) && !context.goOn,
		},
	);
	return [...refused, ...answered.flat()];
}
