import type { IDataObject } from 'n8n-workflow';
import type { TextDocument } from '../core/gpt/text/document';
import type { GptTask } from '../core/gpt/work/gpt';
import type { GptResult } from '../core/gpt/task/result';
import type { WriteRules } from '../core/zoho/words/write-rules';
import { given } from '../core/kernel/given';
import { createLimiter, type Limiter } from '../core/kernel/limiter';
import { asCoreError } from '../runtime/failures/as-core-error';
import { giveTurn } from '../runtime/host/give-turn';
import { inParallel } from '../runtime/rows/in-parallel';
import type { Row, RowOutcome } from '../runtime/rows/operation';
import { claimField, placeResult } from '../runtime/rows/place-result';
import type { GptContext } from './gpt-context';
import type { CommonParams } from './read-common';

export interface TaskParams extends CommonParams {
	/** The module by whose rules the task is made; undefined where they play no part. */
	module?: string;
	/** Fails with SCHEMA_INVALID when the rules hold no such fields. */
	toTask(rules?: WriteRules): GptTask;
}

/** Where the text came from, by its reader and not by the model. */
function toSource({ mail, file }: TextDocument): IDataObject {
	const kind = mail ? 'mail' : file === undefined ? 'text' : 'file';
	return { kind, ...given({ fileName: file }), ...mail };
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

async function answerRow(
	context: GptContext,
	row: Row<TaskParams>,
	inTurn: Limiter,
): Promise<RowOutcome> {
	const { index, item, params } = row;
	const { source, simplify, place } = params;
	const settings = { zone: context.zone, ...params.settings };
	try {
		const rules = params.module === undefined ? undefined : await context.rulesOf(params.module);
		const task = params.toTask(rules);
		const document = await inTurn(async () => {
			await giveTurn();
			return await context.readDocument(item, source);
		});
		const outcome = await context.gpt.work({ task, document, settings });
		context.report(outcome.usage);
		if (!outcome.ok) return { index, error: outcome.error };
		const answer = toAnswer({ result: outcome.value, document, rules }, simplify);
		return { index, items: [placeResult(item, place, answer)] };
	} catch (cause) {
		return { index, error: asCoreError(cause) };
	}
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
 * Answers rows several at once: one item in, the same item out with the answer. Where a failing row
 * stops the node, one without a place for its answer does so before any is paid for.
 */
export async function answerRows(
	context: GptContext & { rows: Array<Row<TaskParams>> },
): Promise<RowOutcome[]> {
	const refused = refuseTaken(context.rows);
	if (refused.length > 0 && !context.goOn) return refused;
	const taken = new Set(refused.map(({ index }) => index));
	// Reading holds n8n's one thread: one document at a time, and everybody else between two.
	const inTurn = createLimiter(1);
	const answered = await inParallel(
		context.rows.filter(({ index }) => !taken.has(index)),
		{
			limit: context.rows[0]?.params.concurrency ?? 1,
			work: (row) => answerRow(context, row, inTurn),
			stopAfter: (outcome) => 'error' in outcome && !context.goOn,
		},
	);
	return [...refused, ...answered];
}
