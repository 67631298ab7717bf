import { randomUUID } from 'node:crypto';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { ZohoCrmTools } from '../../../nodes/ZohoCrmTools/ZohoCrmTools.node';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin';
import { openContexts } from '../../support/engine/contexts';
import { runNode } from '../../support/engine/run-node';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';

/** A tool as n8n gets it. */
export interface SuppliedTool {
	name: string;
	description: string;
	schema: Record<string, unknown>;
	invoke(input: unknown): Promise<unknown>;
}

export type Answer = IDataObject & {
	error?: IDataObject & { message: string; parameter: string; next_step: string };
};

/** The node's tools in n8n's engine against a twin of their own. */
export function onTwin() {
	let twin: Twin;
	beforeAll(async () => {
		// n8n's clock, also where a test sets it.
		twin = await createTwin({ now: () => Date.now() });
	});
	afterAll(() => twin.close());
	beforeEach(() => twin.reset());

	// Writes are counted in the process: another file is another workflow.
	const id = randomUUID();
	const single = (parameters: INodeParameters) => ({
		id,
		node: ZohoCrmTools,
		credentialTypes: zohoCredentialTypes,
		credentials: [connectedTo(twin)],
		parameters,
	});
	/** As MCP Server Trigger gets them; `request` is what came over HTTP. */
	async function supply(parameters: INodeParameters, request: IDataObject = {}) {
		const { supplyData } = openContexts(single(parameters), [{ json: request }]);
		const supplied = await new ZohoCrmTools().supplyData.call(supplyData, 0);
		return (supplied.response as { tools: SuppliedTool[] }).tools;
	}
	return {
		twin: () => twin,
		supply,
		/** A call as MCP Server Trigger makes it. */
		call: async (
			name: string,
			args: IDataObject,
			parameters: INodeParameters = {},
			request: IDataObject = {},
		): Promise<Answer> => {
			const tool = (await supply(parameters, request)).find((one) => one.name === name);
			if (!tool) throw new Error(`'${name}' is not listed`);
			const answer = await tool.invoke(args);
			return (typeof answer === 'string' ? JSON.parse(answer) : answer) as Answer;
		},
		/** A call as an agent's engine makes it. */
		execute: async (input: IDataObject[], parameters: INodeParameters = {}) =>
			await runNode({ ...single(parameters), input }),
	};
}
