import type { IExecuteFunctions, ISupplyDataFunctions } from 'n8n-workflow';
import { isJsonObject } from '../core/kernel/json';

/** Who calls over MCP Server Trigger 2.1, by the session of the client; else the execution. */
export function sessionOfRequest(context: ISupplyDataFunctions): string {
	const item: unknown = attempt(() => context.getWorkflowDataProxy(0).$json);
	const headers = isJsonObject(item) ? item['headers'] : undefined;
	const session = isJsonObject(headers) ? headers['mcp-session-id'] : undefined;
	return typeof session === 'string' ? `mcp ${session.slice(0, 100)}` : sessionOfExecution(context);
}

/** An agent's turn is one execution, whatever its own input says. */
export const sessionOfExecution = (context: IExecuteFunctions | ISupplyDataFunctions): string =>
	`execution ${attempt(() => context.getExecutionId()) ?? ''}`;

function attempt<T>(ask: () => T): T | undefined {
	try {
		return ask();
	} catch {
		return undefined;
	}
}
