import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { ZohoCrm } from '../../../nodes/ZohoCrm/ZohoCrm.node';
import { ZohoCrmGate } from '../../../nodes/ZohoCrmGate/ZohoCrmGate.node';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin';
import { runNode, type NodeOutcome, type NodeRun } from '../../support/engine/run-node';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';

export const moduleOf = (value: string) => ({ __rl: true, mode: 'id', value });

/** Find Customer, Gate and Apply Plan as a workflow chains them, against a twin of its own. */
export function onTwin() {
	let twin: Twin;
	beforeAll(async () => {
		twin = await createTwin();
	});
	afterAll(() => twin.close());
	beforeEach(() => twin.reset());

	const run = (node: NodeRun['node'], parameters: INodeParameters, input: NodeRun['input']) =>
		runNode({
			node,
			parameters,
			...(input ? { input } : {}),
			credentialTypes: zohoCredentialTypes,
			credentials: [connectedTo(twin)],
		});
	const ofRecord = (operation: string) => ({ resource: 'record', operation });

	return {
		twin: () => twin,
		/** Each item with what Find Customer says of its field `email`. */
		find: async (input: IDataObject[], more: INodeParameters = {}): Promise<IDataObject[]> => {
			const parameters = { ...ofRecord('findCustomer'), email: '={{ $json.email }}', ...more };
			const { items, error } = await run(ZohoCrm, parameters, input);
			expect(error).toBeUndefined();
			return items;
		},
		/** The Gate's two outputs, each item with what it carries. */
		weigh: async (
			input: Array<IDataObject | INodeExecutionData>,
			parameters: INodeParameters,
		): Promise<{ ready: Gated[]; review: Gated[]; error: NodeOutcome['error'] }> => {
			const own = { action: 'updateFound', proposal: '={{ $json.extraction }}', ...parameters };
			const { outputs, error } = await run(ZohoCrmGate, own, input);
			const [ready = [], review = []] = outputs.map((items) =>
				items.map(({ json }) => json as Gated),
			);
			return { ready, review, error };
		},
		apply: (input: IDataObject[], more: INodeParameters = {}) =>
			run(ZohoCrm, { ...ofRecord('applyPlan'), ...more }, input),
		record: (module: string, id: string) => twin.records(module).find((one) => one['id'] === id),
		calls: (method: string, path: RegExp) =>
			twin.log().filter((entry) => entry.method === method && path.test(entry.path)),
	};
}

export type Gated = IDataObject & {
	gate: IDataObject & { plan: IDataObject & { values: IDataObject } };
};
