import type { INodeProperties } from 'n8n-workflow';
import { fieldsFor } from '../runtime/panel/fields-for';
import { failParameter } from '../runtime/parameters/parameter-errors';
import * as files from './actions/resources';
import type { ZohoOperation } from './operation';
import { byName, readResource, type Resource } from './resource';

/** The table of the menu and of the router: resource, then operation. */
export const resources: readonly Resource[] = Object.entries(files)
	.map(([value, file]) => readResource(value, file))
	.sort(byName);

/** Resource and Operation as n8n shows them, then the panel of each operation. */
export const menuFields: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: resources.map(({ name, value }) => ({ name, value })),
		default: 'record',
	},
	...resources.map(
		({ value, operations }): INodeProperties => ({
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			displayOptions: { show: { resource: [value] } },
			options: operations.map(({ name, value: operation, action, description }) => ({
				name,
				value: operation,
				action,
				description,
			})),
			default: firstShown(operations),
		}),
	),
	...resources.flatMap(({ value: resource, operations }) =>
		operations.flatMap(({ value: operation, properties }) =>
			fieldsFor({ resource: [resource], operation: [operation] }, properties),
		),
	),
];

function firstShown(operations: Resource['operations']): string {
	const shown = operations.find(({ value }) => value === 'getMany') ?? operations[0];
	return shown?.value ?? '';
}

/** The operation behind the two choices. Fails when the workflow holds one that this node has not. */
export function findOperation(resource: string, operation: string): ZohoOperation<unknown> {
	const found = resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === operation);
	if (!found) throw failParameter('OPERATION_UNKNOWN', { resource, operation });
	return found;
}
