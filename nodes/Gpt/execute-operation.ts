import {
	accumulateTokenUsage,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';
import { documentPool } from '../runtime/documents/document-pool';
import { createDocumentReader } from '../runtime/documents/document-reader';
import { readItemDocument } from '../runtime/documents/item-document';
import { createItemFiles } from '../runtime/files/item-files';
import { connectModel } from '../runtime/model/connect-model';
import { runRows } from '../runtime/rows/run-rows';
import { answerRows, type TaskParams } from './answer-rows';
import type { GptContext } from './gpt-context';
import type { GptOperation } from './operation';
import { zohoMetadata } from './zoho-metadata';

/** Runs one operation over the node's items. */
export async function executeOperation(
	host: IExecuteFunctions,
	operation: GptOperation,
): Promise<INodeExecutionData[][]> {
	const answered = { ...operation, execute: answerRows };
	return await runRows<GptContext, TaskParams>(host, answered, {
		createContext: async (rows) => ({
			gpt: await connectModel(host, rows[0]?.params.concurrency ?? 1),
			readDocument: readerOf(host),
			report: ({ input, output }) => accumulateTokenUsage(host, input, output),
			zone: host.getTimezone(),
			...zohoMetadata(host),
			goOn: host.continueOnFail(),
		}),
	});
}

/** Reads items until the execution is canceled. */
function readerOf(host: IExecuteFunctions): GptContext['readDocument'] {
	const files = createItemFiles(host.helpers);
	const reader = createDocumentReader(documentPool(), host.getExecutionCancelSignal());
	return (item, source) => readItemDocument({ files, reader }, item, source);
}
