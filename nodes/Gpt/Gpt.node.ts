import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { classify } from './actions/classify.operation';
import {
	getPicklists,
	getPipelines,
	getStages,
	getTextFields,
	getWordFields,
	searchModels,
	searchModules,
	testModelKey,
} from './methods';
import { operations } from './operations';
import { properties } from './properties';

/**
 * A connection to Zoho CRM is asked for only where a module or a pipeline is chosen. The slash keeps the parameters
 * in the panel: n8n's editor takes those that a credential names without it for a part of the credential.
 */
const shownForModule = (zohoAuthentication: string) => ({
	show: {
		'/operation': ['classify', 'extract'],
		'/fieldSource': ['module', 'pipeline'],
		'/zohoAuthentication': [zohoAuthentication],
	},
});

/** `extract: Leads`, or `extract` where no module is chosen or an expression gives it. */
const subtitle =
	'={{ [$parameter.operation, $rawParameter.fieldSource === "module" && $rawParameter.module].filter((set) => set && !set.startsWith("=")).join(": ") }}';

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
		subtitle,
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
			{
				name: 'zohoCrmOAuth2Api',
				required: true,
				displayOptions: shownForModule('oAuth2'),
			},
			{
				name: 'zohoCrmSelfClientOAuth2Api',
				required: true,
				displayOptions: shownForModule('selfClient'),
			},
		],
		properties,
	};

	methods = {
		listSearch: { searchModels, searchModules },
		loadOptions: { getTextFields, getWordFields, getPicklists, getPipelines, getStages },
		credentialTest: { testModelKey },
	};

	/** Loads what executes on first use, so that n8n's start pays nothing for it. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { executeOperation } = await import('./execute-operation.js');
		const operation = operations[String(this.getNodeParameter('operation', 0))] ?? classify;
		return await executeOperation(this, operation);
	}
}
