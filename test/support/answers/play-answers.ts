import { join } from 'node:path';
import { Gpt } from '../../../nodes/Gpt/Gpt.node';
import { ZohoCrm } from '../../../nodes/ZohoCrm/ZohoCrm.node';
import { ZohoCrmGate } from '../../../nodes/ZohoCrmGate/ZohoCrmGate.node';
import { serverFolder } from '../../../sandbox/n8n/cache-folder';
import type { Execution } from '../../../sandbox/n8n/executions';
import { compareExpected, type Verdict } from '../../../sandbox/stage/compare-expected';
import { createCrmView } from '../../../sandbox/stage/crm-view';
import type { ExpectedRow } from '../../../sandbox/stage/expected-row';
import { readGptAnswers } from '../../../sandbox/stage/read-execution';
import type { SeenWrite } from '../../../sandbox/stage/seen-write';
import type { Story } from '../../../sandbox/stage/stories';
import type { Twin } from '../../../sandbox/zoho/twin';
import { keyFor, modelCredentialTypes } from '../../nodes/Gpt/on-stand-in';
import { readFileItem } from '../cli/read-items';
import { executeWorkflow, type WorkflowFile } from '../engine/execute-workflow';
import { createNodeTypes } from '../engine/node-types';
import { connectedTo, zohoCredentialTypes } from '../zoho-connection';

/** How an input ended, and what it wrote. */
export interface PlayedAnswer extends Verdict {
	writes: SeenWrite[];
}

/**
 * Plays one input through a story's nodes on n8n's engine in this process, from where every entry of
 * it leads to, on a twin as at its start and a model.
 */
export async function playAnswers(
	{ workflow }: Story,
	{ folder, row }: { folder: string; row: ExpectedRow },
	{ twin, model }: { twin: Twin; model: { url: string; apiKey: string } },
): Promise<PlayedAnswer> {
	twin.reset();
	const crm = createCrmView(twin.url);
	const mark = await crm.mark();
	const first = workflow.nodes.find(({ name }) => name.startsWith('Incoming '))?.name;
	if (first === undefined)
		throw new Error(`'${workflow.name}' has no node that all entries lead to.`);
	// A second try need not wait here.
	const nodes = (workflow as unknown as WorkflowFile).nodes.map((node) => ({
		...node,
		waitBetweenTries: 1,
	}));
	const run = await executeWorkflow({
		workflow: { ...(workflow as unknown as WorkflowFile), nodes },
		startNode: first,
		nodeTypes: createNodeTypes({
			nodes: [Gpt, ZohoCrm, ZohoCrmGate],
			stockDir: join(serverFolder(), 'node_modules'),
		}),
		credentialTypes: [...zohoCredentialTypes, ...modelCredentialTypes],
		credentials: [connectedTo(twin), keyFor(model.url, model.apiKey)],
		input: [readFileItem(join(folder, row.file))],
	});
	const { runData, error } = run.data.resultData;
	const gpt = readGptAnswers({ runs: runData } as unknown as Execution, workflow);
	const label = gpt.map(({ result }) => result.label).find((said) => typeof said === 'string');
	const { writes } = await crm.since(mark);
	const seen = {
		writes,
		...(typeof label === 'string' ? { label } : {}),
		...(error ? { failure: error.message } : {}),
	};
	return { ...compareExpected(row, seen), writes };
}
