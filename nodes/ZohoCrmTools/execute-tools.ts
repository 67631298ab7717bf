import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { refuseOldN8n } from '../runtime/failures/old-n8n';
import { toNodeError } from '../runtime/failures/to-node-error';
import { executeHost } from '../runtime/zoho/zoho-host';
import { refuseReading } from './model-in-panel';
import { openKit } from './open-kit';
import { isOfAgent, ownArguments } from './own-arguments';
import { sessionOfExecution } from './session';

/**
 * Runs the tool that each item names under `tool`, with the arguments that the model gave beside it. Where
 * n8n does not tell these from the agent's own input, what the tool does not know is left alone.
 */
export async function executeTools(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const results: INodeExecutionData[] = [];
	for (const [item, { json }] of context.getInputData().entries()) {
		try {
			const tooOld = refuseOldN8n();
			if (tooOld) throw tooOld;
			const call = {
				host: executeHost(context),
				itemIndex: item,
				session: sessionOfExecution(context),
			};
			const own = ownArguments(context, item, json);
			if (isOfAgent(json)) refuseReading(context.getNode().parameters, own && Object.keys(own));
			const kit = openKit(context, call);
			const { tool, ...given } = own ?? json;
			const name = typeof tool === 'string' ? tool : '';
			const answer = await kit.call(name, given, own ? 'refuse' : 'ignore');
			results.push({ json: answer as IDataObject, pairedItem: { item } });
		} catch (cause) {
			throw toNodeError(context.getNode(), cause, { itemIndex: item });
		}
	}
	return [results];
}
