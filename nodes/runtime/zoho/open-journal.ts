import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { isTool } from '../host/is-tool';
import { createRunJournal, type RunJournal } from './journal';
import { openMarkStore } from './marks/mark-store';
import { createRunMarks, type RunMarks } from './marks/run-marks';

/** The journal of this run of this node, with what an earlier try of the same run left in it. */
export function openJournal(host: IExecuteFunctions, marks?: RunMarks): RunJournal {
	return createRunJournal(readNodeContext(host), readRunIndex(host), marks);
}

/** The marks of this node outside of the execution; the times they are kept under stay with it, for a further try. */
export function openMarks(host: IExecuteFunctions): RunMarks {
	const context = readNodeContext(host);
	const key = `zohoTimes:${readRunIndex(host)}`;
	const times = context[key];
	return createRunMarks(openMarkStore(host), host.getMode() === 'retry', {
		times: Array.isArray(times) ? times.map(String) : [],
		keep: (all) => {
			if (all.length > 0) context[key] = all;
			else delete context[key];
		},
	});
}

/** A tool that is called from outside an execution, as over MCP, has no data that a second try could find. */
function readNodeContext(host: IExecuteFunctions): IDataObject {
	try {
		return host.getContext('node');
	} catch {
		return {};
	}
}

/** n8n counts every try of a tool as a run of its own. */
function readRunIndex(host: IExecuteFunctions): number {
	if (isTool(host.getNode())) return 0;
	const runIndex: unknown = host.getWorkflowDataProxy(0).$runIndex;
	return typeof runIndex === 'number' ? runIndex : 0;
}
