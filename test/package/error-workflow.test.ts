import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ZohoCrm } from '../../nodes/ZohoCrm/ZohoCrm.node';
import { serverFolder } from '../../sandbox/n8n/cache-folder';
import { installN8n } from '../../sandbox/n8n/install';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import { checkStory } from '../support/docs/check-story';
import { nodeTypes } from '../support/docs/node-types';
import { executeWorkflow, type WorkflowFile } from '../support/engine/execute-workflow';
import { createNodeTypes } from '../support/engine/node-types';
import { connectedTo, zohoCredentialTypes } from '../support/zoho-connection';

const file = join(import.meta.dirname, '../../workflows/error.json');
const workflow = JSON.parse(readFileSync(file, 'utf8')) as WorkflowFile;

let twin: Twin;
beforeAll(async () => {
	await installN8n(() => {});
	twin = await createTwin();
}, 600_000);
afterAll(() => twin?.close());
beforeEach(() => twin.reset());

/** The task that comes of what n8n's Error Trigger puts out. */
async function tell(json: IDataObject) {
	const run = await executeWorkflow({
		workflow,
		startNode: 'Error Trigger',
		nodeTypes: createNodeTypes({
			nodes: [ZohoCrm],
			stockDir: join(serverFolder(), 'node_modules'),
		}),
		credentialTypes: zohoCredentialTypes,
		credentials: [connectedTo(twin)],
		input: [{ json }],
	});
	expect(run.data.resultData.error).toBeUndefined();
	return twin.changes().find(({ module }) => module === 'Tasks')?.fields;
}

it('can be imported as it is', () => {
	expect(checkStory(workflow as never, nodeTypes)).toEqual([
		'Error Trigger: starts by itself before it is set up',
		'has no samples to run by a click',
	]);
});

it('tells by a task which story stopped, where and why', async () => {
	const task = await tell({
		workflow: { id: '1', name: '02 Call transcript' },
		execution: {
			id: '231',
			url: 'https://n8n.example.com/workflow/1/executions/231',
			lastNodeExecuted: 'Write to Zoho CRM',
			mode: 'trigger',
			error: { message: 'Zoho CRM does not take the token "ü"', stack: 'Error: at node' },
		},
	});
	expect(task).toMatchObject({
		Subject: 'Workflow stopped: 02 Call transcript',
		Priority: 'High',
		Status: 'Not Started',
	});
	const { Description } = task ?? {};
	expect(Description).toContain('Write to Zoho CRM stopped the workflow: Zoho CRM does not take');
	expect(Description).toContain('https://n8n.example.com/workflow/1/executions/231');
	expect(Description).not.toContain('Error: at node');
});

it('tells of a trigger that failed, which has no execution', async () => {
	const task = await tell({
		workflow: { id: '1', name: '01 E-mail triage' },
		trigger: { error: { message: 'The mailbox refused the password' }, mode: 'trigger' },
	});
	expect(task?.['Description']).toContain('Its trigger stopped the workflow: The mailbox refused');
});
