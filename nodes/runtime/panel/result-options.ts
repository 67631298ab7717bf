import type { INodeProperties } from 'n8n-workflow';

/** Options in the order n8n lists them in: by label. */
export const byLabel = (options: INodeProperties[]): INodeProperties[] =>
	[...options].sort((a, b) => (a.displayName < b.displayName ? -1 : 1));

/** The options that say where a node puts its answer; `field` is the name it has without them. */
export const resultOptions = (field: string): INodeProperties[] => [
	{
		displayName: 'Put Result in Field',
		name: 'resultField',
		type: 'string',
		default: field,
		placeholder: `e.g. ${field}`,
		description: 'The name of the field the result goes in, beside what the item already holds',
	},
	{
		displayName: 'Replace',
		name: 'replace',
		type: 'boolean',
		default: false,
		description:
			'Whether to replace a field of this name that the item already has, as in a loop that runs the node again',
	},
	{
		displayName: 'Result Only',
		name: 'resultOnly',
		type: 'boolean',
		default: false,
		description: 'Whether to leave out what the incoming item holds, its files included',
	},
];
