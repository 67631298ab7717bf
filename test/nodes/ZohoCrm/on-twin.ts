import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { findOperation } from '../../../nodes/ZohoCrm/menu';
import { ZohoCrm } from '../../../nodes/ZohoCrm/ZohoCrm.node';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin';
import { commonErrors } from '../../support/docs/common-errors';
import { runNode, type NodeOutcome, type NodeRun } from '../../support/engine/run-node';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';

/** The Zoho CRM node against a twin of its own, as new before every test. */
export function onTwin() {
	let twin: Twin;
	beforeAll(async () => {
		twin = await createTwin();
	});
	afterAll(() => twin.close());
	beforeEach(() => twin.reset());

	return {
		twin: () => twin,
		run: async (parameters: INodeParameters, more: Partial<NodeRun> = {}): Promise<NodeOutcome> => {
			const outcome = await runNode({
				node: ZohoCrm,
				credentialTypes: zohoCredentialTypes,
				credentials: [connectedTo(twin)],
				parameters,
				...more,
			});
			expectDeclared(parameters, outcome);
			return outcome;
		},
		/** Calls of one method and path since the start of the test. */
		calls: (method: string, path: RegExp) =>
			twin.log().filter((entry) => entry.method === method && path.test(entry.path)),
	};
}

/** A failed item carries a code that its operation declares, or that any operation can end with. */
function expectDeclared({ resource, operation }: INodeParameters, { items }: NodeOutcome): void {
	const declared: readonly string[] = findOperation(String(resource), String(operation)).errors;
	const codes = items.flatMap(({ error, details }) =>
		error === undefined ? [] : [String((details as IDataObject | undefined)?.code)],
	);
	const undeclared = codes.filter((code) => !commonErrors.has(code) && !declared.includes(code));
	expect(undeclared, `${String(resource)}.${String(operation)}`).toEqual([]);
}

export const moduleOf = (value: string) => ({ __rl: true, mode: 'id', value });

/** Parameters of a write whose values come as JSON from the item. */
export const writing = (operation: string, module: string, more: INodeParameters = {}) => ({
	resource: 'record',
	operation,
	module: moduleOf(module),
	valuesFrom: 'json',
	valuesJson: '={{ $json }}',
	...more,
});

export const lead = (number: number) => ({
	Last_Name: `Rivers ${number}`,
	Company: 'Northwind',
	Email: `rivers.${number}@northwind.example`,
});
