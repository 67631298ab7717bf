import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

const classNames = { read: 'Read', query: 'Query', write: 'Write', delete: 'Delete' };

/** Every tool there is, with what it does to the CRM. */
export async function getTools(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const { kit } = await import('../../core/tools/kit/kit.js');
	return kit.map((tool) => ({
		name: tool.name,
		value: tool.name,
		description: classNames[tool.class],
	}));
}
