import {
	accumulateTokenUsage,
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { connectModel } from '../runtime/model/connect-model';
import { createItemFiles } from '../runtime/files/item-files';
import { readItemDocument } from '../runtime/documents/item-document';
import { testModelKey } from '../runtime/model/check-model-key';
import { searchModels } from '../runtime/model/model-list';
import { runRows } from '../runtime/rows/run-rows';
import { classify } from './actions/classify.operation';
import { operations } from './operations';
import { properties } from './properties';

export class Gpt implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'GPT Classify & Extract',
		name: 'gpt',
		icon: {
			light: 'file:../../icons/gpt-classify-extract.svg',
			dark: 'file:../../icons/gpt-classify-extract.dark.svg',
		},
		group: ['transform'],
		version: [1],
		subtitle: '={{ $parameter["operation"] }}',
		description:
			'Classify, extract and summarize emails, documents and transcripts: checked values with the words they rest on',
		defaults: { name: 'GPT Classify & Extract' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'zohoGptModelApi',
				required: true,
				testedBy: 'testModelKey',
				displayOptions: { show: { authentication: ['apiKey'] } },
			},
			{
				name: 'zohoGptModelOAuth2Api',
				required: true,
				displayOptions: { show: { authentication: ['oAuth2'] } },
			},
		],
		properties,
	};

	methods = { listSearch: { searchModels }, credentialTest: { testModelKey } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const operation = operations[String(this.getNodeParameter('operation', 0))] ?? classify;
		const files = createItemFiles(this.helpers);
		return await runRows(this, operation, async (rows) => ({
			gpt: await connectModel(this, rows[0]?.params.concurrency ?? 1),
			readDocument: (item, _, source) => readItemDocument(files, item, source),
			report: ({ meta }) => accumulateTokenUsage(this, meta.usage.input, meta.usage.output),
			goOn: this.continueOnFail(),
		}));
	}
}
