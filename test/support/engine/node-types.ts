import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { INodeType, INodeTypes, IVersionedNodeType } from 'n8n-workflow';
import { workflowLibrary } from './n8n.ts';

type AnyNodeType = INodeType | IVersionedNodeType;
type NodeClass = new () => AnyNodeType;

/** Names of the nodes of this package in a workflow begin with this. */
export const packageName = 'n8n-nodes-zoho-gpt';

export interface NodeTypeSources {
	/** Nodes of this package as classes, from source. */
	nodes?: NodeClass[];
	/** Folder of this package, built: its package.json lists the nodes. */
	packageDir?: string;
	/** Folder of an installed n8n (its node_modules): for n8n's own nodes. */
	stockDir?: string;
}

/** Node types by the names that workflow files use; n8n's own are loaded when a workflow needs them. */
export function createNodeTypes({ nodes = [], packageDir, stockDir }: NodeTypeSources): INodeTypes {
	const known = new Map<string, AnyNodeType>();
	const add = (NodeClass: NodeClass): void => {
		const node = new NodeClass();
		known.set(`${packageName}.${node.description.name}`, node);
	};
	for (const NodeClass of nodes) add(NodeClass);
	if (packageDir !== undefined) for (const NodeClass of loadPackage(packageDir)) add(NodeClass);

	const find = (type: string): AnyNodeType => {
		const found = known.get(type) ?? known.get(type.replace(/Tool$/, ''));
		if (found) return found;
		const loaded = stockDir === undefined ? undefined : loadStock(stockDir, type);
		if (!loaded) throw new Error(`The node type '${type}' is not known to this engine`);
		known.set(type, loaded);
		return loaded;
	};
	return {
		getByName: find,
		getByNameAndVersion: (type, version) =>
			workflowLibrary.NodeHelpers.getVersionedNodeType(find(type), version),
		getKnownTypes: () => ({}),
	};
}

function loadPackage(dir: string): NodeClass[] {
	const { n8n } = readJson(join(dir, 'package.json')) as { n8n: { nodes: string[] } };
	const require = createRequire(join(dir, 'package.json'));
	return n8n.nodes.map((file) => {
		const className = /([^/]+)\.node\.js$/.exec(file)?.[1] ?? '';
		return (require(join(dir, file)) as Record<string, NodeClass>)[className]!;
	});
}

function loadStock(stockDir: string, type: string): AnyNodeType | undefined {
	const dot = type.lastIndexOf('.');
	const dir = join(stockDir, type.slice(0, dot));
	const list = join(dir, 'dist', 'known', 'nodes.json');
	if (!existsSync(list)) return undefined;
	const entries = readJson(list) as Record<string, { className: string; sourcePath: string }>;
	const entry = entries[type.slice(dot + 1)];
	if (!entry) return undefined;
	const require = createRequire(list);
	const NodeClass = (require(join(dir, entry.sourcePath)) as Record<string, NodeClass>)[
		entry.className
	]!;
	return new NodeClass();
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
