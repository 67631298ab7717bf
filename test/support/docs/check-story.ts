import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodeTypeDescription,
	type IWorkflowBase,
} from 'n8n-workflow';
import { isOption } from './shown-properties';

const PACKAGE = 'n8n-nodes-zoho-gpt.';
const STOCK = /^(n8n-nodes-base|@n8n\/n8n-nodes-langchain)\.[a-zA-Z]+$/;
const CODE = /\.(code|function|functionItem|executeCommand|ssh)$/;

/** Fixed choices that the menu of their parameter does not offer. */
function unknownChoices(node: INode, type: INodeTypeDescription): string[] {
	const values = node.parameters;
	const shown = (property: INodeProperties) =>
		NodeHelpers.displayParameter(values, property, node, type);
	return type.properties
		.filter((property) => property.type === 'options' && property.options && shown(property))
		.filter(({ name, options }) => {
			const value = values[name];
			const isFixed = typeof value === 'string' && !value.startsWith('=');
			return isFixed && !options?.some((option) => isOption(option) && option.value === value);
		})
		.map(({ name }) => `chooses '${String(values[name])}' for '${name}', which is not offered`);
}

/** Parameters that n8n would drop: misspelled, or of another operation. */
function strayPaths(given: object, known: object, path = ''): string[] {
	return Object.entries(given).flatMap(([name, value]) => {
		const here = `${path}${name}`;
		const kept: unknown = Object.entries(known).find(([other]) => other === name)?.[1];
		if (kept === undefined) return [here];
		const both = typeof value === 'object' && typeof kept === 'object' && value && kept;
		return both ? strayPaths(value, kept, `${here}.`) : [];
	});
}

function checkOwnNode(node: INode, types: INodeTypeDescription[]): string[] {
	const type = types.find(({ name }) => `${PACKAGE}${name}` === node.type);
	if (!type) return [`has the unknown type ${node.type}`];
	const versions = [type.version].flat();
	if (!versions.includes(node.typeVersion)) return [`has the unknown version ${node.typeVersion}`];
	return checkParameters(node, type);
}

/** Parameters of a node that its panel lacks, does not offer or does not show. */
export function checkParameters(node: INode, type: INodeTypeDescription): string[] {
	const { properties } = type;
	const full =
		NodeHelpers.getNodeParameters(properties, node.parameters, true, false, node, type) ?? {};
	const filled = { ...node, parameters: full };
	const issues = NodeHelpers.getNodeParametersIssues(properties, filled, type)?.parameters ?? {};
	return [
		...Object.values(issues).flat(),
		...unknownChoices(filled, type),
		...strayPaths(node.parameters, full).map(
			(name) => `sets '${name}', which its panel does not show`,
		),
	];
}

function checkNode(node: INode, types: INodeTypeDescription[], names: Set<string>): string[] {
	const said = JSON.stringify(node.parameters);
	const mentioned = [...said.matchAll(/\$\((?:'|\\")([^'"\\]+)(?:'|\\")\)/g)].map(
		([, name]) => name,
	);
	return [
		...(node.type.startsWith(PACKAGE) ? checkOwnNode(node, types) : []),
		...(node.type.startsWith(PACKAGE) || STOCK.test(node.type)
			? []
			: [`is of a foreign package: ${node.type}`]),
		...(CODE.test(node.type) ? ['runs code'] : []),
		...checkEntry(node),
		...(Object.values(node.credentials ?? {}).some(({ id }) => id)
			? ['names a credential, which the user is to pick']
			: []),
		...mentioned
			.filter((name) => !names.has(name ?? ''))
			.map((name) => `mentions the node '${name}', which is not there`),
	].map((complaint) => `${node.name}: ${complaint}`);
}

/** Triggers that listen at an address which anybody may find. */
const OPEN = /\.(webhook|formTrigger|chatTrigger|mcpTrigger)$/;
/** Triggers that nothing starts but a person, a workflow of the same n8n, or a client that has signed in. */
const CALLED = /\.(manualTrigger|executeWorkflowTrigger|mcpTrigger)$/;
/** A chat that is not public is there in the editor alone. */
const isInEditor = ({ type, parameters }: INode): boolean =>
	type.endsWith('.chatTrigger') && parameters['public'] !== true;
/**
 * What would let strangers in, tell them what the CRM holds, or start before somebody has set it up.
 * n8n's button runs the only enabled trigger; of several it takes a form before a click.
 */
function checkEntry(node: INode): string[] {
	const { type, parameters, disabled } = node;
	const { authentication = 'none', responseMode = 'onReceived' } = parameters;
	const isAnswer =
		responseMode !== 'onReceived' && !(asksForKey(parameters) && /webhook$/.test(type));
	const isTrigger = OPEN.test(type) || /Trigger$/.test(type) || /\.emailReadImap$/.test(type);
	return [
		...(OPEN.test(type) && authentication === 'none' && !isInEditor(node)
			? ['lets in whoever knows its address']
			: []),
		...(OPEN.test(type) && isAnswer ? ['answers with data'] : []),
		...(isTrigger && !disabled && !CALLED.test(type) && !isInEditor(node)
			? ['starts by itself before it is set up']
			: []),
	];
}

/** Whether a webhook answers with what the story says, and only who has the key (docs/decisions/0041). */
const asksForKey = ({ authentication, responseMode }: INodeParameters): boolean =>
	authentication === 'headerAuth' && responseMode === 'responseNode';

/** Nodes that answer, where there is a door without a key. */
function checkAnswers({ nodes }: IWorkflowBase): string[] {
	const doors = nodes.filter(({ type }) => OPEN.test(type) && !type.endsWith('.mcpTrigger'));
	if (doors.length > 0 && doors.every(({ parameters }) => asksForKey(parameters))) return [];
	return nodes
		.filter(({ type }) => type.endsWith('.respondToWebhook'))
		.map(({ name }) => `${name}: answers with data`);
}

/** What is wrong with a story before anybody imports it; empty when nothing is. */
export function checkStory(story: IWorkflowBase, types: INodeTypeDescription[]): string[] {
	const names = new Set(story.nodes.map(({ name }) => name));
	const targets = Object.values(story.connections).flatMap((outputs) =>
		Object.values(outputs).flatMap((lists) => lists.flatMap((list) => list ?? [])),
	);
	const ends = [...Object.keys(story.connections), ...targets.map(({ node }) => node)];
	return [
		...story.nodes.flatMap((node) => checkNode(node, types, names)),
		...checkAnswers(story),
		...(names.size < story.nodes.length ? ['two nodes have the same name'] : []),
		...ends.filter((name) => !names.has(name)).map((name) => `a connection ends at '${name}'`),
		...(story.pinData && Object.keys(story.pinData).length > 0 ? ['holds pinned data'] : []),
		...(story.nodes.some(({ type }) => type.endsWith('.stickyNote')) ? [] : ['explains nothing']),
		...(story.nodes.some(({ type }) => /\.(manualTrigger|mcpTrigger)$/.test(type))
			? []
			: ['has no samples to run by a click']),
	];
}
