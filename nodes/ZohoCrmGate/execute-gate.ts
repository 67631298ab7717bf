import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { createGate } from '../core/gate/create-gate';
import { isTool } from '../runtime/host/is-tool';
import { todayIn } from '../runtime/host/today';
import { runRows } from '../runtime/rows/run-rows';
import { chosenCredential, connectZoho } from '../runtime/zoho/connect-zoho';
import { createPlanSeal } from '../runtime/zoho/seal/plan-seal';
import { rulesThrough } from '../runtime/zoho/rules-through';
import { executeHost } from '../runtime/zoho/zoho-host';
import { putToWait } from './ask/put-to-wait';
import { weigh } from './weigh.operation';

/** Asks a person, or weighs the proposals of the node's items: what is ready goes out first, what is to review second. */
export async function executeGate(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	if (context.getNodeParameter('action', 0) === 'ask') return await putToWait(context);
	const outputs = await runRows(context, weigh, {
		outputs: 2,
		createContext: async () => {
			const host = executeHost(context);
			const connect = () => connectZoho(host);
			const credentialType = chosenCredential(host);
			const rulesOf = rulesThrough({ host, credentialType, connect });
			const seal = createPlanSeal(host, credentialType);
			const today = () => todayIn(context.getTimezone());
			const gate = createGate({ connect, rulesOf, seal, today });
			return { gate, goOn: context.continueOnFail() };
		},
	});
	// An agent sees the first output alone, and has to learn what is held as well.
	return isTool(context.getNode()) ? [outputs.flat()] : outputs;
}
