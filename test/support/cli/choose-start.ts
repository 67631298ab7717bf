import type { WorkflowFile } from '../engine/execute-workflow.ts';

const STICKY_NOTE = 'n8n-nodes-base.stickyNote';

/** Where a workflow begins: its first enabled node without an input; in the stories the sample webhook. */
export function chooseStart({ nodes, connections }: WorkflowFile): string {
	const fed = new Set(
		Object.values(connections)
			.flatMap((byType) => Object.values(byType).flat(2))
			.map((connection) => connection?.node),
	);
	const starts = nodes.filter(
		({ name, type, disabled }) => type !== STICKY_NOTE && !disabled && !fed.has(name),
	);
	const start = starts.find(({ type }) => type === 'n8n-nodes-base.webhook') ?? starts[0];
	if (start === undefined) throw new Error('The workflow has no node to start from.');
	return start.name;
}
