import type { INodeProperties } from 'n8n-workflow';
import { modelAuthenticationField, modelField } from '../runtime/model/model-fields';
import { operations } from './operations';

const operationField: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Classify',
			value: 'classify',
			action: 'Classify text or document',
			description: 'Choose the category a text belongs to, with confidence',
		},
		{
			name: 'Extract',
			value: 'extract',
			action: 'Extract values from text or document',
			description: 'Find values in a text, each with the words it rests on',
		},
		{
			name: 'Summarize',
			value: 'summarize',
			action: 'Summarize transcript',
			description: 'Retrieve summary, objections, action items, risks and decisions of a call',
		},
	],
	default: 'classify',
};

/** Shows an operation's parameter only with that operation. */
function onlyFor(operation: string, property: INodeProperties): INodeProperties {
	const { displayOptions } = property;
	const show = { operation: [operation], ...displayOptions?.show };
	return { ...property, displayOptions: { ...displayOptions, show } };
}

/** The node's panel. */
export const properties: INodeProperties[] = [
	modelAuthenticationField,
	operationField,
	modelField,
	...Object.entries(operations).flatMap(([name, operation]) =>
		operation.properties.map((property) => onlyFor(name, property)),
	),
];
