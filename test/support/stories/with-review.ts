import type { IConnections, INode } from 'n8n-workflow';

/** A workflow as its file holds it. */
export interface WorkflowFile {
	nodes: INode[];
	connections: IConnections;
	[key: string]: unknown;
}

/** The node of a story whose items go to a person. */
const marker = 'What to Review';
/** How the IDs of the branch's nodes begin, by which it is known again whatever they are called. */
const branchId = 'review-';
/** Between a story and its branch on the canvas. */
const gap = 200;
/** What a node takes on the canvas, its name below included; a note says its size itself. */
const nodeSize = { width: 180, height: 160 };

/**
 * The story with the review branch built in anew: behind its node *What to Review*, and below all
 * else on the canvas. Nodes of the branch that it had are replaced, connections to them as well.
 * Fails where the story has no such node, or one of its own is called as one of the branch is.
 */
export function withReview(story: WorkflowFile, branch: WorkflowFile): WorkflowFile {
	const old = story.nodes.filter(({ id }) => id.startsWith(branchId));
	const names = new Set([...branch.nodes, ...old].map(({ name }) => name));
	const taken = story.nodes.find(({ id, name }) => !id.startsWith(branchId) && names.has(name));
	if (taken) throw new Error(`The story's own '${taken.name}' is called as a node of the review.`);
	const own = story.nodes.filter(({ name }) => !names.has(name));
	if (!own.some(({ name }) => name === marker)) {
		throw new Error(`The story has no node '${marker}', behind which the review begins.`);
	}
	const [left, bottom] = [Math.min(...own.map(leftOf)), Math.max(...own.map(bottomOf))];
	const [branchLeft, branchTop] = [
		Math.min(...branch.nodes.map(leftOf)),
		Math.min(...branch.nodes.map(({ position }) => position[1])),
	];
	const moved = branch.nodes.map(
		(node): INode => ({
			...node,
			position: [node.position[0] - branchLeft + left, node.position[1] - branchTop + bottom + gap],
		}),
	);
	const kept = Object.entries(story.connections)
		.filter(([name]) => !names.has(name) && name !== marker)
		.map(([name, outputs]) => [name, withoutTargets(outputs, names)] as const);
	return {
		...story,
		nodes: [...own, ...moved],
		connections: {
			...Object.fromEntries(kept),
			[marker]: { main: [[{ node: firstOf(branch), type: 'main', index: 0 }]] },
			...branch.connections,
		},
	};
}

/** The node of the branch that is led to from outside: the first that is no note. */
function firstOf({ nodes }: WorkflowFile): string {
	const first = nodes.find(({ type }) => !type.endsWith('.stickyNote'));
	if (!first) throw new Error('The review branch has no node.');
	return first.name;
}

const withoutTargets = (outputs: IConnections[string], names: ReadonlySet<string>) =>
	Object.fromEntries(
		Object.entries(outputs).map(([type, lists]) => [
			type,
			lists.map((list) => (list ?? []).filter(({ node }) => !names.has(node))),
		]),
	);

const leftOf = ({ position }: INode) => position[0];

function bottomOf({ position, parameters }: INode): number {
	const { height } = parameters;
	return position[1] + (typeof height === 'number' ? height : nodeSize.height);
}
