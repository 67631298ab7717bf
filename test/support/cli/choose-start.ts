import type { WorkflowFile } from '../engine/execute-workflow.ts';

const STICKY_NOTE = 'n8n-nodes-base.stickyNote';

/**
 * Where a workflow begins: at its first enabled node without an input. Items that are brought along
 * take the place of what a trigger gives: they begin at its webhook, else at the node that several
 * lead to behind its triggers, as in the stories.
 */
export function chooseStart({ nodes, connections }: WorkflowFile, hasItems: boolean): string {
	const targetsOf = (name: string) =>
		Object.values(connections[name] ?? {}).flatMap((outputs) =>
			outputs.flatMap((list) => (list ?? []).map(({ node }) => node)),
		);
	const targets = Object.keys(connections).flatMap(targetsOf);
	const starts = nodes.filter(({ name, type }) => type !== STICKY_NOTE && !targets.includes(name));
	const enabled = starts.filter(({ disabled }) => !disabled).map(({ name }) => name);
	const webhook = starts.find(({ type }) => type === 'n8n-nodes-base.webhook')?.name;
	const isShared = (name: string) => targets.filter((target) => target === name).length > 1;
	const shared = starts.flatMap(({ name }) => targetsOf(name)).find(isShared);
	const start = (hasItems ? (webhook ?? shared) : undefined) ?? enabled[0];
	if (start === undefined) throw new Error('The workflow has no node to start from.');
	return start;
}
