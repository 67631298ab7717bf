import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import type { ZohoOperation } from './zoho-context';
import { executeOperation } from './execute-operation';

/** One row of a resource's table: an operation in the menu and what runs it. */
export interface MenuEntry {
	name: string;
	value: string;
	/** Sentence case, with the resource, without articles. */
	action: string;
	description: string;
	properties: INodeProperties[];
	run(host: IExecuteFunctions): Promise<INodeExecutionData[][]>;
}

export interface Resource {
	name: string;
	value: string;
	description?: string;
	operations: MenuEntry[];
}

type Words = Pick<MenuEntry, 'name' | 'value' | 'action' | 'description'>;

/** Ties an operation to its words in the menu. */
export function entry<Params>(words: Words, operation: ZohoOperation<Params>): MenuEntry {
	return {
		...words,
		properties: operation.properties,
		run: (host) => executeOperation(host, operation),
	};
}
