import {
	accumulateTokenUsage,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';
import { readItemDocument } from '../runtime/documents/item-document';
import { createItemFiles } from '../runtime/files/item-files';
import { connectModel } from '../runtime/model/connect-model';
import { runRows } from '../runtime/rows/run-rows';
import { answerRows, type TaskParams } from './answer-rows';
import type { GptContext } from './gpt-context';
import type { GptOperation } from './operation';
import { zohoRules } from './zoho-rules';

/** Runs one operation over the node's items. */
export async function executeOperation(
	host: IExecuteFunctions,
	operation: GptOperation,
): Promise<INodeExecutionData[][]> {
	const files = createItemFiles(host.helpers);
	const answered = { ...operation, execute: answerRows };
	return await runRows<GptContext, TaskParams>(host, answered, {
		createContext: async (rows) => ({
			gpt: await connectModel(host, rows[0]?.params.concurrency ?? 1),
			readDocument: (item, source) => readItemDocument(files, item, source),
			report: ({ input, output }) => accumulateTokenUsage(host, input, output),
			zone: host.getTimezone(),
			rulesOf: zohoRules(host),
			goOn: host.continueOnFail(),
		}),
	});
}
