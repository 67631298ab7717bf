import type { INodeProperties } from 'n8n-workflow';
import { watchFields, watchOptions } from '../runtime/changes/watch-fields';
import { byLabel } from '../runtime/panel/result-options';

const startFields: INodeProperties[] = [
	{
		displayName: 'Start From',
		name: 'startFrom',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'All Records There Are',
				value: 'history',
				description: 'The oldest first, 800 a poll, and then what changes',
			},
			{ name: 'Date', value: 'date', description: 'What changed since then, and what changes' },
			{ name: 'Now', value: 'now', description: 'What changes from the activation on' },
		],
		default: 'now',
		description:
			'Where the first poll begins. Each later one goes on from there, also after a time in which n8n did not run.',
	},
	{
		displayName: 'Start Date',
		name: 'startDate',
		type: 'dateTime',
		default: '',
		description: 'In the time zone of the workflow',
		displayOptions: { show: { startFrom: ['date'] } },
	},
];

const repeatOption: INodeProperties = {
	displayName: 'Repeat After Restart (Minutes)',
	name: 'repeatMinutes',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 5,
	description:
		'What the last polls gave may be lost when n8n is stopped while it works on it, so the first poll afterwards gives it again, with the same event keys. Choose as many minutes as an execution takes; 0 repeats nothing.',
};

export const triggerProperties: INodeProperties[] = [
	...watchFields,
	...startFields,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: byLabel([...watchOptions, repeatOption]),
	},
];
