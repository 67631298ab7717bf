import type {
	IDataObject,
	INodeParameters,
	IPollFunctions,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { inWorkflow, type SingleNode } from './in-workflow.ts';
import { core } from './n8n.ts';

/** A polling node of a published workflow. */
export interface PolledNode {
	/** Polls as n8n does by its times; the items' JSON, null when it gave none. */
	poll(): Promise<IDataObject[] | null>;
	/** Fetches a test event, as the editor does. */
	test(): Promise<IDataObject[] | null>;
	/** What n8n saves with the workflow, as JSON. */
	saved(): string;
	/** Sets parameters, as somebody does who edits the workflow. */
	set(parameters: INodeParameters): void;
	/** Ends the process: a new one knows no more than was saved, by default all that is known now. */
	restart(saved?: string): void;
	/** Gives the workflow back to the first process, which ran on beside the others. */
	giveBack(): void;
}

let workflows = 0;

/** Polls a node in n8n's own context, with the static data of one workflow. */
export function pollNode(single: Omit<SingleNode, 'id'>): PolledNode {
	// What a process remembers of a node it knows by the workflow's ID.
	const open = (saved: string, number = (workflows += 1)) => {
		const opened = inWorkflow({ ...single, id: `workflow-${number}` });
		const data = JSON.parse(saved) as IDataObject;
		Object.assign(opened.workflow.getStaticData('node', opened.node), data);
		return opened;
	};
	let { workflow, node, additionalData } = open('{}');
	const first = workflows;
	const run = async (mode: WorkflowExecuteMode) => {
		const made: unknown = new core.PollContext(workflow, node, additionalData, mode, 'activate');
		const context = made as IPollFunctions;
		const items = await new single.node().poll?.call(context);
		return items?.[0]?.map(({ json }) => json) ?? null;
	};
	const saved = () => JSON.stringify(workflow.getStaticData('node', node));
	return {
		poll: () => run('trigger'),
		test: () => run('manual'),
		saved,
		set: (parameters) => Object.assign(node.parameters, parameters),
		restart: (data = saved()) => {
			({ workflow, node, additionalData } = open(data));
		},
		giveBack: () => {
			({ workflow, node, additionalData } = open(saved(), first));
		},
	};
}
