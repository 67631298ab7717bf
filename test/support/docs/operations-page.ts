import type { INodeProperties, INodePropertyCollection, INodeTypeDescription } from 'n8n-workflow';
import { describeCommonNeeds, describeNeeds } from './needs';
import { choicesOf, conditionsOf, isOption, isShown } from './shown-properties';
import { table } from './table';

type Chosen = Record<string, string>;
type Part = INodeProperties | INodePropertyCollection;

const MENUS = new Set(['authentication', 'resource', 'operation']);

function withoutMarkup(text: string): string {
	return text.replace(/<br\s*\/?>/g, ' ').replace(/<[^>]+>/g, '');
}

function defaultOf(property: INodeProperties): string {
	const value: unknown = property.default;
	if (property.type === 'options' && Array.isArray(property.options)) {
		const chosen = property.options.filter(isOption).find((option) => option.value === value);
		return chosen?.name ?? '';
	}
	if (typeof value === 'string' && value !== '') return `\`${value}\``;
	return typeof value === 'number' || typeof value === 'boolean' ? `\`${value}\`` : '';
}

function describe(property: INodeProperties): string {
	const words = property.description ?? property.placeholder?.replace(/^Add .*$/, '') ?? '';
	const text = withoutMarkup(words);
	if (property.type !== 'options' && property.type !== 'multiOptions') return text;
	const names = (property.options ?? []).filter(isOption).map(({ name }) => name);
	if (names.length === 0) return text;
	const choices = `Choices: ${names.join(', ')}.`;
	return text === '' ? choices : `${text.replace(/\.$/, '')}. ${choices}`;
}

function nested(part: Part): Part[] {
	if ('values' in part) return part.values;
	if (part.type !== 'collection' && part.type !== 'fixedCollection') return [];
	return (part.options ?? []).filter((option): option is Part => !isOption(option));
}

function rowsOf(part: Part, path: string, all: INodeProperties[], chosen: Chosen): string[][] {
	if ('values' in part) return nested(part).flatMap((inner) => rowsOf(inner, path, all, chosen));
	if (part.type === 'notice' || part.type === 'hidden') return [];
	const label = path === '' ? part.displayName : `${path} > ${part.displayName}`;
	const when = conditionsOf(part, chosen, all);
	const needed = part.required === true ? ' (required)' : '';
	const own = [`${label}${needed}`, defaultOf(part), describe(part), when];
	const inner = nested(part);
	if (part.type === 'collection') return inner.flatMap((one) => rowsOf(one, label, all, chosen));
	return [own, ...inner.flatMap((one) => rowsOf(one, label, all, chosen))];
}

function parameters(all: INodeProperties[], chosen: Chosen): string {
	const shown = all.filter((one) => isShown(one, chosen));
	const rows = shown
		.filter(({ name }) => !MENUS.has(name))
		.flatMap((one) => rowsOf(one, '', shown, chosen));
	return rows.length === 0
		? 'No parameters.'
		: table(['Parameter', 'Default', 'What it is', 'Seen with'], rows);
}

function operation(node: string, all: INodeProperties[], chosen: Chosen, depth: string): string[] {
	const { resource = '' } = chosen;
	return choicesOf(all, 'operation', chosen).flatMap(({ name, value, action, description }) => [
		`${depth} ${name}`,
		[action ?? name, description ?? ''].filter((text) => text !== '').join('. ') + '.',
		...describeNeeds(node, resource, String(value)),
		parameters(all, { ...chosen, operation: String(value) }),
	]);
}

function nodeChapter({ displayName, name, description, ...node }: INodeTypeDescription): string[] {
	const all = node.properties;
	const resources = choicesOf(all, 'resource', {});
	const outputs = node.outputNames ? `Outputs: ${node.outputNames.join(', ')}.` : '';
	const head = [`## ${displayName} (\`${name}\`)`, `${description}. ${outputs}`.trim()];
	if (resources.length > 0)
		return [
			...head,
			...describeCommonNeeds(name),
			...resources.flatMap((resource) => [
				`### ${resource.name}`,
				...operation(name, all, { resource: String(resource.value) }, '####'),
			]),
		];
	const operations = operation(name, all, {}, '###');
	return [...head, ...(operations.length > 0 ? operations : [parameters(all, {})])];
}

/** docs/operations.md: every node, operation and parameter, as their panels and declarations say them. */
export function operationsPage(nodes: INodeTypeDescription[]): string {
	const intro =
		'Generated from the panels of the nodes, and what their operations declare, by `npm run docs`.';
	return `${['# Operations', intro, ...nodes.flatMap(nodeChapter)].join('\n\n')}\n`;
}
