import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { failGate } from '../../core/gate/words/error-catalog';
import { toNodeError } from '../../runtime/failures/to-node-error';
import { isTool } from '../../runtime/host/is-tool';

const dayMs = 86_400_000;

/**
 * Puts the execution to wait until its form is answered or closes. n8n then goes on behind this node,
 * with what `webhook` gave, or with the same items without an answer.
 */
export async function putToWait(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	// An execution has one form.
	if (items.length > 1 || isTool(context.getNode())) {
		throw toNodeError(context.getNode(), failGate('FORM_NOT_ALONE'), { itemIndex: 0 });
	}
	const days = Number(context.getNodeParameter('closeAfterDays', 0, 14));
	const till = Date.now() + (Number.isFinite(days) && days >= 0 ? days : 14) * dayMs;
	await context.putExecutionToWait(new Date(till));
	return [items];
}
