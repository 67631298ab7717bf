import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { ZohoCrm } from '../../../nodes/ZohoCrm/ZohoCrm.node';
import { serverFolder } from '../../../sandbox/n8n/cache-folder';
import { readStory } from '../../../sandbox/stage/stories';
import type { Twin } from '../../../sandbox/zoho/twin';
import { executeWorkflow, type Execution, type WorkflowFile } from '../engine/execute-workflow';
import { createNodeTypes } from '../engine/node-types';
import { connectedTo, zohoCredentialTypes } from '../zoho-connection';
import { setFields, type FieldValues } from './set-fields';

const story = readStory('11-appointment-desk.json') as unknown as WorkflowFile;

/** What the appointment desk answers a request, in n8n's engine. Fails when n8n would answer with an error. */
export async function playDesk(
	twin: Twin,
	{ body, query = {} }: { body: unknown; query?: IDataObject },
	settings: FieldValues,
): Promise<unknown> {
	const nodes = setFields(story.nodes, settings).map((node) => ({ ...node, disabled: false }));
	const json = { headers: {}, params: {}, query, body: body as IDataObject };
	return await run(twin, { ...story, nodes }, { startNode: 'Voice Platform', input: [{ json }] });
}

/** What it answers its built-in sample, as it is imported. */
export const playSample = async (twin: Twin): Promise<unknown> =>
	await run(twin, story, { startNode: 'When clicking ‘Execute workflow’' });

async function run(
	twin: Twin,
	workflow: WorkflowFile,
	start: Pick<Execution, 'startNode' | 'input'>,
): Promise<unknown> {
	const { data } = await executeWorkflow({
		...{ workflow, ...start },
		nodeTypes: createNodeTypes({
			nodes: [ZohoCrm],
			stockDir: join(serverFolder(), 'node_modules'),
		}),
		credentialTypes: zohoCredentialTypes,
		credentials: [connectedTo(twin)],
	});
	if (data.resultData.error) throw data.resultData.error;
	const [item] = data.resultData.runData['Respond']?.at(-1)?.data?.main?.[0] ?? [];
	return item?.json;
}
