import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { inWorkflow, type SingleNode } from './in-workflow.ts';
import { core } from './n8n.ts';

/** The context in which the editor fills the lists of an open panel. */
export function openPanel(panel: SingleNode): ILoadOptionsFunctions {
	const { workflow, node, additionalData } = inWorkflow(panel);
	additionalData.currentNodeParameters = node.parameters;
	const context: unknown = new core.LoadOptionsContext(workflow, node, additionalData, '');
	return context as ILoadOptionsFunctions;
}
