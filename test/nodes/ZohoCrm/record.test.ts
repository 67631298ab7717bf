import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { INodeParameters } from 'n8n-workflow';
import { ZohoCrm } from '../../../nodes/ZohoCrm/ZohoCrm.node';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin';
import { runNode, type NodeRun } from '../../support/engine/run-node';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';

let twin: Twin;
beforeAll(async () => {
	twin = await createTwin();
});
afterAll(() => twin.close());
beforeEach(() => twin.reset());

const run = (parameters: INodeParameters, more: Partial<NodeRun> = {}) =>
	runNode({
		node: ZohoCrm,
		credentialTypes: zohoCredentialTypes,
		credentials: [connectedTo(twin)],
		parameters,
		...more,
	});

describe('Record > Create', () => {
	it('creates a record', async () => {
		const { items, error } = await run(
			{
				resource: 'record',
				operation: 'create',
				module: { __rl: true, mode: 'id', value: 'Leads' },
				valuesFrom: 'json',
				valuesJson: '={{ $json }}',
			},
			{ input: [{ Last_Name: 'Rivers', Company: 'Northwind' }] },
		);
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ action: 'created', module: 'Leads' }]);
	});
});
