import { join } from 'node:path';
import { ZohoCrm } from '../../../nodes/ZohoCrm/ZohoCrm.node';
import { ZohoCrmTools } from '../../../nodes/ZohoCrmTools/ZohoCrmTools.node';
import { serverFolder } from '../../../sandbox/n8n/cache-folder';
import { createCrmView } from '../../../sandbox/stage/crm-view';
import { isTraceNote, type SeenWrite } from '../../../sandbox/stage/seen-write';
import type { Twin } from '../../../sandbox/zoho/twin';
import { executeWorkflow, type WorkflowFile } from '../engine/execute-workflow';
import { createNodeTypes } from '../engine/node-types';
import { connectedTo, zohoCredentialTypes } from '../zoho-connection';

export interface PlainRun {
	/** What was written, without the notes that tell from what. */
	writes: SeenWrite[];
	/** Why the run stopped, if it did. */
	stopped: string | undefined;
}

/** Runs a story that no model takes part in, on n8n's own engine, from one of its triggers. */
export async function playPlain(
	twin: Twin,
	story: WorkflowFile,
	startNode = 'Schedule Trigger',
): Promise<PlainRun> {
	const crm = createCrmView(twin.url);
	const mark = await crm.mark();
	const { data } = await executeWorkflow({
		workflow: { ...story, nodes: story.nodes.map((node) => ({ ...node, disabled: false })) },
		startNode,
		nodeTypes: createNodeTypes({
			nodes: [ZohoCrm, ZohoCrmTools],
			stockDir: join(serverFolder(), 'node_modules'),
		}),
		credentialTypes: zohoCredentialTypes,
		credentials: [connectedTo(twin)],
	});
	const { writes } = await crm.since(mark);
	return {
		writes: writes.filter((write) => !isTraceNote(write)),
		stopped: data.resultData.error?.message,
	};
}
