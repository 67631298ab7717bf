import { join } from 'node:path';
import type { IDataObject, INodeExecutionData, IRun } from 'n8n-workflow';
import { given } from '../../../nodes/core/kernel/given';
import { Gpt } from '../../../nodes/Gpt/Gpt.node';
import { ZohoCrm } from '../../../nodes/ZohoCrm/ZohoCrm.node';
import { ZohoCrmGate } from '../../../nodes/ZohoCrmGate/ZohoCrmGate.node';
import { ZohoCrmTrigger } from '../../../nodes/ZohoCrmTrigger/ZohoCrmTrigger.node';
import { serverFolder } from '../../../sandbox/n8n/cache-folder';
import type { Execution } from '../../../sandbox/n8n/executions';
import { compareExpected, type Verdict } from '../../../sandbox/stage/compare-expected';
import { createCrmView } from '../../../sandbox/stage/crm-view';
import type { ExpectedRow } from '../../../sandbox/stage/expected-row';
import { plantRecord } from '../../../sandbox/stage/plant-record';
import { readGptAnswers } from '../../../sandbox/stage/read-execution';
import { isTraceNote, type SeenWrite } from '../../../sandbox/stage/seen-write';
import type { Story } from '../../../sandbox/stage/stories';
import type { Twin } from '../../../sandbox/zoho/twin';
import { keyFor, modelCredentialTypes } from '../../nodes/Gpt/on-stand-in';
import { readFileItem } from '../cli/read-items';
import { executeWorkflow, type WorkflowFile } from '../engine/execute-workflow';
import { createNodeTypes } from '../engine/node-types';
import { connectedTo, zohoCredentialTypes } from '../zoho-connection';
import { originsOf } from './item-origin';

/** How an input ended, and what it wrote. */
export interface PlayedAnswer extends Verdict {
	writes: SeenWrite[];
}

/** What a story is played on. */
export interface Stage {
	twin: Twin;
	model: { url: string; apiKey: string };
}

/**
 * Plays one input through a story's nodes on n8n's engine in this process, from where every entry of
 * it leads to, on a twin as at its start and a model; one that comes again after the one it repeats.
 */
export async function playAnswers(
	story: Story,
	{ folder, row }: { folder: string; row: ExpectedRow },
	stage: Stage,
): Promise<PlayedAnswer> {
	stage.twin.reset();
	if (row.repeats !== undefined) await run(story, [join(folder, row.repeats)], stage);
	const { failure, gpt, writes } = await run(story, [join(folder, row.file)], stage);
	const label = gpt.map(({ result }) => result.label).find((said) => typeof said === 'string');
	const seen = {
		writes,
		...(typeof label === 'string' ? { label } : {}),
		...(failure === undefined ? {} : { failure }),
	};
	return { ...compareExpected(row, seen), writes };
}

/** Plays several inputs as the items of one run, on the twin as it is; what each led to, in their order. */
export async function playTogether(
	story: Story,
	{ folder, rows }: { folder: string; rows: ExpectedRow[] },
	stage: Stage,
): Promise<PlayedAnswer[]> {
	const files = rows.map(({ file }) => join(folder, file));
	const { failure, origins, writes } = await run(story, files, stage);
	const strays = writes.filter((write) => !origins.has(write.id) && !isTraceNote(write));
	if (strays.length > 0) throw new Error(`Nobody knows why ${JSON.stringify(strays)} was written.`);
	return rows.map((row, at) => {
		const own = writes.filter(({ id }) => origins.get(id) === at);
		const seen = { writes: own, ...(failure === undefined ? {} : { failure }) };
		return { ...compareExpected(row, seen), writes: own };
	});
}

async function run(story: Story, files: string[], stage: Stage) {
	const { takes } = story;
	const { twin } = stage;
	const input = files.map((file, item) => toInput(file, item, { takes, twin }));
	return await runItems(story, input, stage);
}

/** Runs items through a story's nodes from where every entry leads to; what came of them. */
export async function runItems(
	{ workflow }: Pick<Story, 'workflow'>,
	input: INodeExecutionData[],
	{ twin, model }: Stage,
) {
	const crm = createCrmView(twin.url);
	const mark = await crm.mark();
	const first = workflow.nodes.find(({ name }) => name.startsWith('Incoming '))?.name;
	if (first === undefined)
		throw new Error(`'${workflow.name}' has no node that all entries lead to.`);
	const reviews: Array<{ origin: number; run: IRun }> = [];
	const { data } = await executeWorkflow({
		workflow: impatient(workflow as unknown as WorkflowFile),
		startNode: first,
		nodeTypes: createNodeTypes({
			nodes: [Gpt, ZohoCrm, ZohoCrmGate, ZohoCrmTrigger],
			stockDir: join(serverFolder(), 'node_modules'),
		}),
		credentialTypes: [...zohoCredentialTypes, ...modelCredentialTypes],
		credentials: [connectedTo(twin), keyFor(model.url, model.apiKey)],
		input,
		onCall: ([called], run) => reviews.push({ origin: Number(called?.json['item']), run }),
	});
	const { runData } = data.resultData;
	const runs = [data, ...reviews.map(({ run }) => run.data)];
	const error = runs.map(({ resultData }) => resultData.error).find((one) => one);
	const { writes } = await crm.since(mark);
	return {
		failure: error?.message,
		gpt: readGptAnswers({ runs: runData } as unknown as Execution, workflow),
		origins: new Map([
			...originsOf(runData),
			...reviews.flatMap(({ origin, run }) =>
				[...originsOf(run.data.resultData.runData).keys()].map((id) => [id, origin] as const),
			),
		]),
		writes,
	};
}

/** The item by which an input reaches a story: with its file, or with the record that it is. */
function toInput(
	file: string,
	item: number,
	{ takes, twin }: Pick<Story, 'takes'> & Pick<Stage, 'twin'>,
): INodeExecutionData {
	const told = takes === 'record' ? plantRecord(twin, file) : {};
	const { binary } = takes === 'file' ? readFileItem(file) : {};
	return { json: { ...told, item } as IDataObject, ...given({ binary }), pairedItem: { item } };
}

/** The workflow where a second try need not wait. */
const impatient = (workflow: WorkflowFile): WorkflowFile => ({
	...workflow,
	nodes: workflow.nodes.map((node) => ({ ...node, waitBetweenTries: 1 })),
});
