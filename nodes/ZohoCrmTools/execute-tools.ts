import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { refuseOldN8n } from '../runtime/failures/old-n8n';
import { toNodeError } from '../runtime/failures/to-node-error';
import { executeHost } from '../runtime/zoho/zoho-host';
import { openKit } from './open-kit';
import { sessionOfExecution } from './session';

/**
 * Runs the tool that each item names under `tool`, with the arguments that stand beside it. The agent's
 * own input stands there as well, so what the tool does not know is left alone.
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
			const kit = openKit(context, call);
			const name = typeof json.tool === 'string' ? json.tool : '';
			const answer = await kit.call(name, json, 'ignore');
			results.push({ json: answer as IDataObject, pairedItem: { item } });
		} catch (cause) {
			throw toNodeError(context.getNode(), cause, { itemIndex: item });
		}
	}
	return [results];
}
