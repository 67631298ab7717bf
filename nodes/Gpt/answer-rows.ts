import type { IDataObject } from 'n8n-workflow';
import type { TextDocument } from '../core/gpt/text/document';
import type { GptTask } from '../core/gpt/work/gpt';
import type { GptResult } from '../core/gpt/task/result';
import { createLimiter, type Limiter } from '../core/kernel/limiter';
import { asCoreError } from '../runtime/failures/as-core-error';
import { giveTurn } from '../runtime/host/give-turn';
import { inParallel } from '../runtime/rows/in-parallel';
import type { Row, RowOutcome } from '../runtime/rows/operation';
import type { GptContext } from './gpt-context';
import type { CommonParams } from './read-common';

export interface TaskParams extends CommonParams {
	task: GptTask;
}

/** Where the text came from, by its reader and not by the model. */
function toSource({ mail, file }: TextDocument): IDataObject {
	const kind = mail ? 'mail' : file === undefined ? 'text' : 'file';
	return { kind, ...(file === undefined ? {} : { fileName: file }), ...mail };
}

function toJson(result: GptResult, document: TextDocument, simplify: boolean): IDataObject {
	const { result: values, status, ...rest } = result;
	if (simplify) return { result: values, status };
	return { result: values, status, source: toSource(document), ...rest };
}

async function answerRow(
	context: GptContext,
	row: Row<TaskParams>,
	inTurn: Limiter,
): Promise<RowOutcome> {
	const { index, item, params } = row;
	const { task, settings, source, simplify } = params;
	try {
		const document = await inTurn(async () => {
			await giveTurn();
			return await context.readDocument(item, index, source);
		});
		const outcome = await context.gpt.work({ task, document, settings });
		context.report(outcome.usage);
		if (!outcome.ok) return { index, error: outcome.error };
		const json = toJson(outcome.value, document, simplify);
		return { index, items: [{ json, ...(item.binary ? { binary: item.binary } : {}) }] };
	} catch (cause) {
		return { index, error: asCoreError(cause) };
	}
}

/** Answers rows several at once: one item in, one item out, its files kept. */
export async function answerRows(
	context: GptContext & { rows: Array<Row<TaskParams>> },
): Promise<RowOutcome[]> {
	// Reading holds n8n's one thread: one document at a time, and everybody else between two.
	const inTurn = createLimiter(1);
	const limit = context.rows[0]?.params.concurrency ?? 1;
	return await inParallel(
		context.rows,
		limit,
		(row) => answerRow(context, row, inTurn),
		(outcome) => 'error' in outcome && !context.goOn,
	);
}
