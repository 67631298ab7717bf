import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { chosenCredential, connectZoho } from '../runtime/zoho/connect-zoho';
import { executeHost } from '../runtime/zoho/zoho-host';
import { rulesThrough } from '../runtime/zoho/rules-through';
import { isTool } from '../runtime/host/is-tool';
import { runRows } from '../runtime/rows/run-rows';
import { authenticationField, zohoCredentials } from '../runtime/zoho/zoho-credentials';
import { searchWritableModules } from '../runtime/panel/search-modules';
import { weigh } from './weigh.operation';

/** `create: Leads`, as far as action and module are fixed: what an expression gives is known with an item only. */
const subtitle =
	'={{ [$rawParameter.action, $rawParameter.module].filter((set) => set && !set.startsWith("=")).join(": ") }}';

export class ZohoCrmGate implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Zoho CRM Gate for Proposals',
		name: 'zohoCrmGate',
		icon: {
			light: 'file:../../icons/zoho-crm-gate.svg',
			dark: 'file:../../icons/zoho-crm-gate.dark.svg',
		},
		group: ['transform'],
		version: [1],
		subtitle,
		description:
			"Check proposed values against your organization's own rules: a plan that may be written, or a review by a person",
		defaults: { name: 'Zoho CRM Gate' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Ready', 'Review'],
		credentials: zohoCredentials.map((one) => ({ ...one, required: false })),
		properties: [authenticationField, ...weigh.properties],
	};

	methods = { listSearch: { searchModules: searchWritableModules() } };

	/** Loads the core on first use, so that n8n's start pays nothing for it. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const outputs = await runRows(
			this,
			weigh,
			async () => {
				const { createGate } = await import('../core/gate/create-gate.js');
				const host = executeHost(this);
				const connect = () => connectZoho(host);
				const credentialType = chosenCredential(host);
				const rulesOf = rulesThrough({ host, credentialType, connect });
				return { gate: createGate({ connect, rulesOf }), goOn: this.continueOnFail() };
			},
			2,
		);
		// An agent sees the first output alone, and has to learn what is held as well.
		return isTool(this.getNode()) ? [outputs.flat()] : outputs;
	}
}
