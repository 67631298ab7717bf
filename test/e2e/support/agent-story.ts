import type { WorkflowFile } from '../../../sandbox/n8n/workflows.ts';
import { readStory } from '../../../sandbox/stage/stories.ts';

type StoryNode = WorkflowFile['nodes'][number] & { parameters?: Record<string, unknown> };

/** The model of a story as n8n offers it, but for its name and the older of the two ways to ask it. */
const scripted = (node: StoryNode): StoryNode =>
	node.type.endsWith('.lmChatOpenAi')
		? {
				...node,
				parameters: {
					model: { __rl: true, mode: 'id', value: 'scripted' },
					responsesApiEnabled: false,
					options: {},
				},
			}
		: node;

/** The switch of a story that has both ways. */
function asAgent(node: StoryNode): StoryNode {
	const set = node.parameters?.['assignments'] as
		| { assignments: Array<{ name: string; value: unknown }> }
		| undefined;
	if (!set) return node;
	const assignments = set.assignments.map((one) =>
		one.name === 'house.agent' ? { ...one, value: true } : one,
	);
	return { ...node, parameters: { ...node.parameters, assignments: { assignments } } };
}

/** A story on its agent's way, with an address in place of its clock: it answers once it is through. */
export function agentStory(file: string, firstNode: string, path: string): WorkflowFile {
	const { nodes, connections, ...story } = readStory(file);
	const entry = {
		id: path,
		name: 'Asked',
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2.1,
		position: [-300, 600],
		webhookId: crypto.randomUUID(),
		parameters: {
			httpMethod: 'POST',
			path,
			responseMode: 'lastNode',
			responseData: 'allEntries',
			options: {},
		},
	};
	return {
		...story,
		nodes: [...nodes.map((node) => scripted(asAgent(node))), entry],
		connections: {
			...(connections as object),
			Asked: { main: [[{ node: firstNode, type: 'main', index: 0 }]] },
		},
	};
}

/** A story that is talked to, in a chat that anybody may open who knows its address. */
export function chatStory(file: string, webhookId: string): WorkflowFile {
	const story = readStory(file);
	const open = (node: StoryNode): StoryNode =>
		node.type.endsWith('.chatTrigger')
			? { ...node, webhookId, parameters: { public: true, authentication: 'none', options: {} } }
			: node;
	return { ...story, nodes: story.nodes.map((node) => scripted(open(node))) };
}
